import type { FunnelWords, Language, PlaybookWords, RelationshipWords, StageWords } from '@keystage/core';
import type { DealAreaWords } from './deal-area-words';

/** The words that the Deal part speaks with: its own, and the core's of stages, visits, dossiers and sums. */
export interface LoadedDealWords {
  readonly text: DealAreaWords;
  readonly stages: StageWords;
  readonly playbook: PlaybookWords;
  readonly relationship: RelationshipWords;
  readonly funnel: FunnelWords;
}

type Loaded = readonly [
  { dealAreaWords: DealAreaWords },
  { stageWords: StageWords },
  { playbookWords: PlaybookWords },
  { relationship: RelationshipWords },
  { funnelWords: FunnelWords },
];

const loaders: Record<Language, () => Promise<Loaded>> = {
  en: () =>
    Promise.all([
      import('./en'),
      import('@keystage/core/language/stages/en'),
      import('@keystage/core/language/playbook/en'),
      import('@keystage/core/language/relationship/en'),
      import('@keystage/core/language/funnel/en'),
    ]),
  'zh-CN': () =>
    Promise.all([
      import('./zh-cn'),
      import('@keystage/core/language/stages/zh-cn'),
      import('@keystage/core/language/playbook/zh-cn'),
      import('@keystage/core/language/relationship/zh-cn'),
      import('@keystage/core/language/funnel/zh-cn'),
    ]),
  ko: () =>
    Promise.all([
      import('./ko'),
      import('@keystage/core/language/stages/ko'),
      import('@keystage/core/language/playbook/ko'),
      import('@keystage/core/language/relationship/ko'),
      import('@keystage/core/language/funnel/ko'),
    ]),
};

/** What the Deal part says, loaded when it is opened. */
export async function loadDealAreaWords(language: Language): Promise<LoadedDealWords> {
  const [{ dealAreaWords }, { stageWords }, { playbookWords }, { relationship }, { funnelWords }] =
    await loaders[language]();
  return { text: dealAreaWords, stages: stageWords, playbook: playbookWords, relationship, funnel: funnelWords };
}
