import type { VisitOnRecord } from 'c/dealRecord';
import type { CalendarDate, StageSpeaker } from 'c/keystageStages';
import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';

export interface VisitRow {
  readonly id: string;
  readonly day: string;
  readonly status: string;
  /** A sign beside the word, so that states differ in more than colour. */
  readonly icon: string;
  /** With whom, what for, and what came of it. */
  readonly about: string;
  readonly warning?: string;
  /** Whether it can still be recorded or cancelled by this reader. */
  readonly canChange: boolean;
  readonly openLabel: string;
  readonly recordLabel: string;
  readonly printLabel: string;
  readonly cancelLabel: string;
}

/** How people and purposes are called, and whether the reader may change visits. */
export interface VisitReading {
  readonly nameOf: (contact: string) => string | undefined;
  readonly purposes: Readonly<Record<string, string>>;
  readonly mayEdit: boolean;
}

/** The visits of a deal: those planned first, the next one on top, then those held and cancelled, the latest first. */
export function visitRows(
  visits: readonly VisitOnRecord[],
  { nameOf, purposes, mayEdit }: VisitReading,
  asOf: CalendarDate,
  say: StageSpeaker,
): readonly VisitRow[] {
  const planned = visits.filter(isPlanned).sort(by(({ plannedOn }) => plannedOn ?? '9999'));
  const others = visits
    .filter((visit) => !isPlanned(visit))
    .sort(by(({ heldOn, plannedOn }) => heldOn ?? plannedOn ?? ''));
  return [...planned, ...others.reverse()].map((visit): VisitRow => {
    const { id, contact, contactName, purpose, summary, commitment } = visit;
    const on = visit.status === 'Held' ? visit.heldOn : visit.plannedOn;
    const day = on === null ? texts.Visit_NoDay : say.date(on as CalendarDate);
    const about = [
      contact === null ? undefined : (nameOf(contact) ?? contactName),
      purpose === null ? undefined : purposes[purpose],
      isPlanned(visit) ? commitment : summary,
    ];
    return {
      ...{ id, day, ...statusOf(visit.status), canChange: mayEdit && isPlanned(visit) },
      about: about.filter((one) => one).join(' · '),
      ...(isPlanned(visit) && on !== null && on < asOf && { warning: texts.Visit_Overdue }),
      openLabel: fillLabel(texts.Visit_OpenPlan, day),
      recordLabel: fillLabel(texts.Visit_RecordOf, day),
      printLabel: fillLabel(texts.Visit_PrintOf, day),
      cancelLabel: fillLabel(texts.Visit_CancelVisit, day),
    };
  });
}

export function isPlanned({ status }: Pick<VisitOnRecord, 'status'>): boolean {
  return status === 'Planned';
}

function statusOf(status: string | null): Pick<VisitRow, 'status' | 'icon'> {
  if (status === 'Held') return { status: texts.Visit_Held, icon: 'utility:check' };
  if (status === 'Cancelled') return { status: texts.Visit_Cancelled, icon: 'utility:ban' };
  return { status: texts.Visit_Planned, icon: 'utility:event' };
}

function by(key: (visit: VisitOnRecord) => string) {
  return (a: VisitOnRecord, b: VisitOnRecord) => (key(a) < key(b) || (key(a) === key(b) && a.id < b.id) ? -1 : 1);
}
