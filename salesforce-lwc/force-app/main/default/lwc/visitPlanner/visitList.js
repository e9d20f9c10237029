import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';
/** The visits of a deal: those planned first, the next one on top, then those held and cancelled, the latest first. */
export function visitRows(visits, { nameOf, purposes, mayEdit }, asOf, say) {
  const planned = visits.filter(isPlanned).sort(by(({ plannedOn }) => plannedOn ?? '9999'));
  const others = visits
    .filter((visit) => !isPlanned(visit))
    .sort(by(({ heldOn, plannedOn }) => heldOn ?? plannedOn ?? ''));
  return [...planned, ...others.reverse()].map((visit) => {
    const { id, contact, contactName, purpose, summary, commitment } = visit;
    const on = visit.status === 'Held' ? visit.heldOn : visit.plannedOn;
    const day = on === null ? texts.Visit_NoDay : say.date(on);
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
export function isPlanned({ status }) {
  return status === 'Planned';
}
function statusOf(status) {
  if (status === 'Held') return { status: texts.Visit_Held, icon: 'utility:check' };
  if (status === 'Cancelled') return { status: texts.Visit_Cancelled, icon: 'utility:ban' };
  return { status: texts.Visit_Planned, icon: 'utility:event' };
}
function by(key) {
  return (a, b) => (key(a) < key(b) || (key(a) === key(b) && a.id < b.id) ? -1 : 1);
}
