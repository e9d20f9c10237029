import { dealSpeaker } from 'c/dealSpeaker';
import { guidanceWords } from 'c/guidanceWords';
import { playbookSpeaker } from 'c/keystagePlaybook';
/** Speaks of a visit from its purpose to its record, with the names of one deal. */
export function visitSpeaker(lang, { template, needs, nameOf }) {
  const { playbook, relationship } = guidanceWords(lang);
  const stages = dealSpeaker(lang, template, nameOf);
  return playbookSpeaker(playbook, { stages, dossierItems: relationship.items, template, needs });
}
