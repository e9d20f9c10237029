/** What belongs into any record, in the order it is asked for. */
export const alwaysWritten = ['theirWords', 'theirCommitment', 'ourPromises', 'newFaces', 'dossier'];
export const logKinds = ['Event', 'Task', 'none'];
/** An empty record of a visit that took place on the day it was planned for, or today, with the person it was planned with. */
export function emptyRecord(planned, committee, asOf) {
  const { plannedOn, person, canLog } = planned;
  const isKnown = committee.contacts.some(({ id }) => id === person);
  return {
    heldOn: plannedOn !== null && plannedOn <= asOf ? plannedOn : asOf,
    met: person !== null && isKnown ? [person] : [],
    ...{ reached: '', theirWords: '', theirCommitment: '', ourPromises: '', newFaces: '', dossier: '', nextOn: '' },
    logAs: canLog ? 'Event' : 'none',
  };
}
/** The answers among everything filled in. */
export function learntIn(draft) {
  const text = (name) => (typeof draft[name] === 'string' ? draft[name] : '');
  return Object.keys(draft)
    .filter((name) => name.startsWith('answer/') && text(name) !== '')
    .map((name) => {
      const condition = name.slice('answer/'.length);
      const prefix = `value/${condition}/`;
      const values = Object.keys(draft)
        .filter((one) => one.startsWith(prefix) && text(one) !== '')
        .map((one) => [one.slice(prefix.length), text(one)]);
      return {
        condition,
        answer: text(name),
        values: Object.fromEntries(values),
        note: text(`note/${condition}`),
      };
    });
}
