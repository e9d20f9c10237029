import { speaker } from '@keystage/core';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { loadDealAreaWords } from '../language/deal-area/load-deal-area-words';
import type { AreaTools, OpenedArea } from '../pane/area';
import { firstDataRow } from '../workbook';
import { dealSpeech } from './deal-speech';
import { openDealPart } from './open-deal-part';
import { SpeakingOfDeals } from './screens/deal-speech-context';
import { DealScreens } from './screens/deal-screens';

/** Opens the Deal part of the pane: its words, its state, and what it shows. */
export async function openDeal({ language, notation, today }: AreaTools): Promise<OpenedArea> {
  const words = await loadDealAreaWords(language.language);
  const part = openDealPart({ words, coreWords: language.words, notation, today });
  let started = false;

  function Shown() {
    const state = useSyncExternalStore(part.subscribe, part.state);
    const view = useSyncExternalStore(part.subscribe, part.view);
    const list = state.opened?.list;
    const speech = useMemo(
      () => dealSpeech(words, speaker(language.words, undefined, list && firstDataRow(list) + 1), view),
      [list, view],
    );
    useEffect(() => {
      void (started ? part.act.comeBack() : part.act.start());
      started = true;
    }, []);
    return (
      <SpeakingOfDeals speech={speech}>
        <DealScreens state={state} view={view} act={part.act} />
      </SpeakingOfDeals>
    );
  }

  return { Shown };
}
