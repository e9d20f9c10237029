import { dealSpeaker } from 'c/dealSpeaker';
import { guidanceWords } from 'c/guidanceWords';
import { playbookSpeaker, type PlaybookSpeaker, type SpokenOf } from 'c/keystagePlaybook';
import type { NameOf } from 'c/keystageStages';

/** What a visit is about: the deal's template, how its people are called, and the buyer's needs by id. */
export type VisitedDeal = Pick<SpokenOf, 'template' | 'needs'> & { readonly nameOf?: NameOf };

/** Speaks of a visit from its purpose to its record, with the names of one deal. */
export function visitSpeaker(lang: string, { template, needs, nameOf }: VisitedDeal): PlaybookSpeaker {
  const { playbook, relationship } = guidanceWords(lang);
  const stages = dealSpeaker(lang, template, nameOf);
  return playbookSpeaker(playbook, { stages, dossierItems: relationship.items, template, needs });
}
