import { funnelSpeaker, speaker } from '@keystage/core';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { loadFunnelAreaWords } from '../language/funnel-area/load-funnel-area-words';
import { loadFunnelSpeaker } from '../language/load-funnel-speaker';
import type { AreaTools, OpenedArea } from '../pane/area';
import { firstDataRow } from '../workbook';
import { withOwnProcesses } from './with-own-processes';
import { openFunnelPart } from './open-funnel-part';
import { FunnelScreens } from './screens/funnel-screens';
import { SpeakingOfFunnels } from './screens/funnel-speech';
import { openWeigher, type WorkerLine } from './weigher';

/** Opens the Funnel part of the pane: its words, its worker when there is something to weigh, and what it shows. */
export async function openFunnel(
  { language, notation, today }: AreaTools,
  startWorker: () => WorkerLine,
): Promise<OpenedArea> {
  const [text, { words }] = await Promise.all([
    loadFunnelAreaWords(language.language),
    loadFunnelSpeaker(language.language),
  ]);
  const part = openFunnelPart({ weigher: openWeigher(startWorker), language: language.language, notation, today });
  let started = false;

  function Shown() {
    const state = useSyncExternalStore(part.subscribe, part.state);
    const list = state.opened?.list;
    const { templates } = state;
    const speech = useMemo(
      () => ({
        text: withOwnProcesses(text, templates, language.language),
        say: funnelSpeaker(words, speaker(language.words, undefined, list && firstDataRow(list) + 1)),
      }),
      [list, templates],
    );
    useEffect(() => {
      void (started ? part.act.comeBack() : part.act.start());
      started = true;
    }, []);
    return (
      <SpeakingOfFunnels speech={speech}>
        <FunnelScreens state={state} decimal={notation.decimal} act={part.act} />
      </SpeakingOfFunnels>
    );
  }

  return { Shown };
}
