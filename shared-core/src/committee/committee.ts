import type { CalendarDate } from '../basics/calendar-date';

/** Who does what in a purchase (K5). */
export const buyingRoles = ['decision', 'technical', 'user', 'finance', 'coach', 'influencer'] as const;
export type BuyingRole = (typeof buyingRoles)[number];

/** The four influences that must be known, met and won; finance and influencer are recorded without weight ◆. */
export const coreRoles = ['decision', 'technical', 'user', 'coach'] as const satisfies readonly BuyingRole[];
export type CoreRole = (typeof coreRoles)[number];

/** How far we have come with a person, rising. */
export const contactLevels = ['none', 'identified', 'contacted', 'engaged', 'supportive'] as const;
export type ContactLevel = (typeof contactLevels)[number];

/** Where a person stands in the buyer's house. */
export const buyerRanks = ['top', 'manager', 'staff'] as const;
export type BuyerRank = (typeof buyerRanks)[number];

export const departments = ['management', 'purchasing', 'engineering', 'quality', 'production', 'finance'] as const;
export type Department = (typeof departments)[number];

/** Who of ours a person belongs to. The last three may own a decision maker (K1). */
export const ownerRanks = ['rep', 'salesDirector', 'vicePresident', 'generalManager'] as const;
export type OwnerRank = (typeof ownerRanks)[number];

/** One person of the buying committee, with every role they hold. */
export interface Contact {
  readonly id: string;
  readonly roles: readonly BuyingRole[];
  readonly level: ContactLevel;
  readonly infoComplete: boolean;
  readonly everMet: boolean;
  readonly joined?: CalendarDate | undefined;
  readonly postChanged?: CalendarDate | undefined;
  readonly followedUp?: CalendarDate | undefined;
  readonly rank?: BuyerRank | undefined;
  readonly department?: Department | undefined;
  readonly ownedBy?: OwnerRank | undefined;
  /** Days on which our top management met this person. */
  readonly topMeetings?: readonly CalendarDate[] | undefined;
  /** A rep's impression, each axis 0–50. */
  readonly decisiveness?: number | undefined;
  readonly responsiveness?: number | undefined;
}

/** The people a purchase depends on, and what is known of the circle as a whole. */
export interface Committee {
  readonly contacts: readonly Contact[];
  /** Newcomers are looked for from this day on: when the deal was last reviewed. */
  readonly since: CalendarDate;
  readonly restructured?: CalendarDate | undefined;
  readonly restructureReviewed?: CalendarDate | undefined;
  /** Whether it is certain who finally decides; not known counts as no. */
  readonly finalDeciderCertain: boolean;
}

export function holds(contact: Pick<Contact, 'roles'>, role: BuyingRole): boolean {
  return contact.roles.includes(role);
}

export function isCore(contact: Pick<Contact, 'roles'>): boolean {
  return coreRoles.some((role) => holds(contact, role));
}
