import {
  funnelSpeaker,
  playbookSpeaker,
  stageSpeaker,
  type FunnelSpeaker,
  type PlaybookSpeaker,
  type Speaker,
  type StageSpeaker,
} from '@keystage/core';
import type { DealAreaWords } from '../language/deal-area/deal-area-words';
import type { LoadedDealWords } from '../language/deal-area/load-deal-area-words';
import type { DealView } from './deal-view';

/** What the Deal part speaks with: its own words, and the core's speakers for the template and the people of the deal in hand. */
export interface DealSpeech {
  readonly text: DealAreaWords;
  readonly stages: StageSpeaker;
  readonly visits: PlaybookSpeaker;
  readonly sums: FunnelSpeaker;
}

/** The speech for a deal; without one, only what needs no template can be said. */
export function dealSpeech(words: LoadedDealWords, core: Speaker, view: DealView | undefined): DealSpeech {
  const nameOf = (id: string) => view?.people?.onFile.people.get(id)?.name ?? id;
  const stages = stageSpeaker(words.stages, view?.template, nameOf);
  const spokenOf = { stages, dossierItems: words.relationship.items, ...(view && { template: view.template }) };
  return {
    text: words.text,
    stages,
    visits: playbookSpeaker(words.playbook, spokenOf),
    sums: funnelSpeaker(words.funnel, core),
  };
}
