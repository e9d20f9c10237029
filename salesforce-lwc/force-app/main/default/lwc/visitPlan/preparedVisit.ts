import type { Deal, DealProcess } from 'c/dealRecord';
import { dealSpeaker } from 'c/dealSpeaker';
import { prepareVisit, type PlaybookSpeaker, type VisitPlan } from 'c/keystagePlaybook';
import type { CalendarDate, StageSpeaker } from 'c/keystageStages';
import { visitSpeaker } from 'c/visitSpeaker';
import { knowledgeIn, planSections, type VisitSection } from './planSections';
import { writtenIn, type VisitDraft } from './visitDraft';
import { knowledgeOf } from './visitKnowledge';

/** Who reads the plan, on which day, and what they may know of the account. */
export interface VisitReader {
  readonly lang: string;
  readonly asOf: CalendarDate;
  /** The account's dossier as it is kept: JSON by item; undefined where it is blank or hidden. */
  readonly dossier?: string | undefined;
  readonly personalAllowed: boolean;
}

export interface PreparedVisit {
  readonly plan: VisitPlan;
  readonly sections: readonly VisitSection[];
  readonly say: PlaybookSpeaker;
  readonly stages: StageSpeaker;
}

/** A visit prepared by the core from what the deal's records say and what has been written so far, and in the reader's words. */
export function preparedVisit(
  deal: Deal,
  judgedBy: DealProcess,
  draft: VisitDraft,
  reader: VisitReader,
): PreparedVisit {
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
  const nameOf = (id: string) => deal.people.get(id) ?? id;
  const stages = dealSpeaker(reader.lang, template, nameOf);
  const needs = known.needs as readonly { readonly id: string; readonly text: string }[];
  const say = visitSpeaker(reader.lang, { template, nameOf, needs });
  return { plan, sections: planSections(plan, written, say, stages), say, stages };
}

/** A dossier that cannot be read is none: whoever keeps it is told on the account. */
function dossierIn(text: string | undefined): { readonly dossier?: unknown } {
  if (text === undefined || text.trim() === '') return {};
  try {
    return { dossier: JSON.parse(text) as unknown };
  } catch {
    return {};
  }
}
