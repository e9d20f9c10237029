/** K5's four styles: tiger and peacock decide readily, peacock and dove respond readily. */
export const buyerStyles = ['tiger', 'peacock', 'owl', 'dove'] as const;
export type BuyerStyle = (typeof buyerStyles)[number];

/** The middle of an axis that runs from 0 to 50; on it counts as readily ◆. */
const middle = 25;

/** The style two impressions of a rep point to, each 0–50; null where one is missing or off its axis. An impression, and shown as such. */
export function styleOf(decisiveness: number | undefined, responsiveness: number | undefined): BuyerStyle | null {
  if (!isOnAxis(decisiveness) || !isOnAxis(responsiveness)) return null;
  if (decisiveness >= middle) return responsiveness >= middle ? 'peacock' : 'tiger';
  return responsiveness >= middle ? 'dove' : 'owl';
}

export function isOnAxis(impression: unknown): impression is number {
  return typeof impression === 'number' && impression >= 0 && impression <= 50;
}
