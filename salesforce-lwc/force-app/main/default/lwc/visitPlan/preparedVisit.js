import { dealSpeaker } from 'c/dealSpeaker';
import { prepareVisit } from 'c/keystagePlaybook';
import { visitSpeaker } from 'c/visitSpeaker';
import { knowledgeIn, planSections } from './planSections';
import { writtenIn } from './visitDraft';
import { knowledgeOf } from './visitKnowledge';
/** A visit prepared by the core from what the deal's records say and what has been written so far, and in the reader's words. */
export function preparedVisit(deal, judgedBy, draft, reader) {
  const { template } = judgedBy;
  const written = writtenIn(draft);
  const known = knowledgeOf(knowledgeIn(written));
  const knowledge = {
    ...known,
    ...(draft.person !== '' && { person: draft.person }),
    ...(draft.purpose !== '' && { purpose: draft.purpose }),
    ...dossierIn(reader.dossier),
    personalAllowed: reader.personalAllowed,
  };
  const plan = prepareVisit(template, { deal: deal.facts, committee: deal.committeeSource, knowledge }, reader.asOf);
  const nameOf = (id) => deal.people.get(id) ?? id;
  const stages = dealSpeaker(reader.lang, template, nameOf);
  const needs = known.needs;
  const say = visitSpeaker(reader.lang, { template, nameOf, needs });
  return { plan, sections: planSections(plan, written, say, stages), say, stages };
}
/** A dossier that cannot be read is none: whoever keeps it is told on the account. */
function dossierIn(text) {
  if (text === undefined || text.trim() === '') return {};
  try {
    return { dossier: JSON.parse(text) };
  } catch {
    return {};
  }
}
