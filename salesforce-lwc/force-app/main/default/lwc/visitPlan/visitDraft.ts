import type { FieldsToWrite, VisitOnRecord } from 'c/dealRecord';
import { objectIn } from 'c/jsonObject';
import type { FormValues } from 'c/meetEdits';
import { knowledgeIn, type Written } from './planSections';
import { piecesOf } from './visitKnowledge';

/** What can be edited of a plan: four fields of the visit, and everything written, by `k/…` and `n/…`. */
export type VisitDraft = FormValues & {
  readonly plannedOn: string;
  readonly person: string;
  /** Blank: as proposed. */
  readonly purpose: string;
  readonly commitment: string;
};

/** Characters that a plan may have on its record. */
export const planLimit = 32_768;

/** A visit's plan for editing. A plan that cannot be read is empty and says so, and its text is not overwritten before somebody writes. */
export function visitDraftOf(visit: VisitOnRecord): { readonly draft: VisitDraft; readonly isReadable: boolean } {
  const { isReadable, written } = readPlan(visit.plan);
  const draft = {
    plannedOn: visit.plannedOn ?? '',
    person: visit.contact ?? '',
    purpose: visit.purpose ?? '',
    commitment: visit.commitment ?? '',
    ...written,
  };
  return { draft, isReadable };
}

/** The next visit: what is known goes along from the last one that has a plan, notes do not. */
export function nextDraft(visits: readonly VisitOnRecord[]): VisitDraft {
  const byDay = [...visits].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  const last = byDay
    .map(({ plan }) => knowledgeIn(readPlan(plan).written))
    .find((pieces) => Object.keys(pieces).length > 0);
  const carried = Object.fromEntries(Object.entries(last ?? {}).map(([key, text]) => [`k/${key}`, text]));
  return { plannedOn: '', person: '', purpose: '', commitment: '', ...carried };
}

/** Everything written in a draft, without the fields that the record has of its own. */
export function writtenIn(draft: VisitDraft): Written {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([name, value]) =>
      /^[kn]\//.test(name) && typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  );
}

/** A draft as the fields of Keystage_Visit__c. */
export function visitFieldsOf(draft: VisitDraft): FieldsToWrite {
  const written = writtenIn(draft);
  const notes = Object.entries(written).flatMap(([key, text]) => (key.startsWith('n/') ? [[key.slice(2), text]] : []));
  const plan = { keystage: 1, knowledge: knowledgeIn(written), written: Object.fromEntries(notes) as Written };
  return {
    Planned_On__c: draft.plannedOn || null,
    Contact__c: draft.person || null,
    Purpose__c: draft.purpose || null,
    Commitment__c: draft.commitment || null,
    Plan__c: JSON.stringify(plan),
  };
}

function readPlan(text: string | null): { readonly isReadable: boolean; readonly written: Written } {
  if (text === null || text.trim() === '') return { isReadable: true, written: {} };
  const plan = objectIn(text);
  if (!plan) return { isReadable: false, written: {} };
  const keyed = (prefix: string, pieces: Written) =>
    Object.fromEntries(Object.entries(pieces).map(([key, piece]) => [`${prefix}/${key}`, piece]));
  return {
    isReadable: true,
    written: { ...keyed('k', piecesOf(plan.knowledge)), ...keyed('n', piecesOf(plan.written)) },
  };
}

function dayOf({ heldOn, plannedOn }: VisitOnRecord): string {
  return heldOn ?? plannedOn ?? '';
}
