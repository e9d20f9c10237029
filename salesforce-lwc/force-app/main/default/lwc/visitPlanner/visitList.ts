import type { CalendarDate, StageSpeaker } from 'c/keystageStages';
import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';
import type { VisitOnFile } from './visitDraft';

export interface VisitRow {
  readonly id: string;
  readonly day: string;
  readonly status: string;
  /** A sign beside the word, so that states differ in more than colour. */
  readonly icon: string;
  /** With whom, what for, and what came of it. */
  readonly about: string;
  readonly warning?: string;
  readonly isPlanned: boolean;
  readonly openLabel: string;
  readonly recordLabel: string;
  readonly printLabel: string;
}

export interface VisitNames {
  readonly nameOf: (contactId: string) => string | undefined;
  readonly purposes: Readonly<Record<string, string>>;
}

/** The visits of a deal: those planned first, the next one on top, then those held and cancelled, the latest first. */
export function visitRows(
  visits: readonly VisitOnFile[],
  { nameOf, purposes }: VisitNames,
  asOf: CalendarDate,
  say: StageSpeaker,
): readonly VisitRow[] {
  const planned = visits.filter(isPlanned).sort(by(({ plannedOn }) => plannedOn ?? '9999'));
  const others = visits
    .filter((visit) => !isPlanned(visit))
    .sort(by(({ heldOn, plannedOn }) => heldOn ?? plannedOn ?? ''));
  return [...planned, ...others.reverse()].map((visit): VisitRow => {
    const { id, contactId, purpose, summary, commitment } = visit;
    const on = visit.status === 'Held' ? visit.heldOn : visit.plannedOn;
    const day = on === null ? texts.Visit_NoDay : say.date(on as CalendarDate);
    const about = [
      contactId === null ? undefined : nameOf(contactId),
      purpose === null ? undefined : purposes[purpose],
      isPlanned(visit) ? commitment : summary,
    ];
    return {
      ...{ id, day, ...statusOf(visit.status), isPlanned: isPlanned(visit) },
      about: about.filter((one) => one).join(' · '),
      ...(isPlanned(visit) && on !== null && on < asOf && { warning: texts.Visit_Overdue }),
      openLabel: fillLabel(texts.Visit_OpenPlan, day),
      recordLabel: fillLabel(texts.Visit_RecordOf, day),
      printLabel: fillLabel(texts.Visit_PrintOf, day),
    };
  });
}

export function isPlanned({ status }: Pick<VisitOnFile, 'status'>): boolean {
  return status === 'Planned';
}

function statusOf(status: string): Pick<VisitRow, 'status' | 'icon'> {
  if (status === 'Held') return { status: texts.Visit_Held, icon: 'utility:check' };
  if (status === 'Cancelled') return { status: texts.Visit_Cancelled, icon: 'utility:ban' };
  return { status: texts.Visit_Planned, icon: 'utility:event' };
}

function by(key: (visit: VisitOnFile) => string) {
  return (a: VisitOnFile, b: VisitOnFile) => (key(a) < key(b) || (key(a) === key(b) && a.id < b.id) ? -1 : 1);
}
