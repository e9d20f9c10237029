/** What belongs into any record, in the order it is asked for. */
export const alwaysWritten = ['theirWords', 'theirCommitment', 'ourPromises', 'newFaces', 'dossier'];
/** An empty record of a visit that took place on the day it was planned for, or today, with the person it was planned with. */
export function emptyRecord({ plannedOn, contact }, { contacts }, logAs, asOf) {
  const isKnown = contacts.some(({ id }) => id === contact);
  return {
    heldOn: plannedOn !== null && plannedOn <= asOf ? plannedOn : asOf,
    met: contact !== null && isKnown ? [contact] : [],
    ...{ reached: '', theirWords: '', theirCommitment: '', ourPromises: '', newFaces: '', dossier: '', nextOn: '' },
    logAs,
  };
}
/** A text among what was filled in; blank where there is none. */
export function textOf(draft, name) {
  const value = draft[name];
  return typeof value === 'string' ? value : '';
}
/** The answers among everything filled in. */
export function learntIn(draft) {
  return Object.keys(draft)
    .filter((name) => name.startsWith('answer/') && draft[name] !== '')
    .map((name) => {
      const condition = name.slice('answer/'.length);
      const prefix = `value/${condition}/`;
      const values = Object.keys(draft)
        .filter((one) => one.startsWith(prefix) && draft[one] !== '')
        .map((one) => [one.slice(prefix.length), textOf(draft, one)]);
      return {
        condition,
        answer: textOf(draft, name),
        values: Object.fromEntries(values),
        note: textOf(draft, `note/${condition}`),
      };
    });
}
