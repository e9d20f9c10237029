/** What ties an account to us: nothing, a person's interest, the organisation's, or both (K5). */
export type Tie = 'outsider' | 'friend' | 'supplier' | 'partner';

/** The kind of tie, from whether the organisation and whether the person we deal with has an interest in us. */
export function tieOf(interest: { readonly organisation: boolean; readonly person: boolean }): Tie {
  if (interest.organisation) return interest.person ? 'partner' : 'supplier';
  return interest.person ? 'friend' : 'outsider';
}
