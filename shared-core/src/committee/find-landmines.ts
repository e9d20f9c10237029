import type { CalendarDate } from '../basics/calendar-date';
import { coreRoles, holds, isCore, type Committee, type Contact, type CoreRole } from './committee';

/** What defuses a landmine, as a thing to do. */
export type Defusal =
  | { readonly kind: 'findHolder'; readonly role: CoreRole }
  | { readonly kind: 'completeInfo'; readonly role: CoreRole; readonly contact: string }
  | { readonly kind: 'winCoach' }
  | { readonly kind: 'meet'; readonly contact: string; readonly roles: readonly CoreRole[] }
  | { readonly kind: 'welcome'; readonly contact: string; readonly joined: CalendarDate }
  | { readonly kind: 'catchUpOnPost'; readonly contact: string; readonly changed: CalendarDate }
  | { readonly kind: 'reviewOrganisation'; readonly restructured: CalendarDate }
  | { readonly kind: 'confirmDecider' };

/** Each alone is a red flag (K5); they are listed, never averaged. */
export interface Landmine {
  readonly kind:
    'roleUnknown' | 'noCoach' | 'coreNeverMet' | 'newFace' | 'postChanged' | 'reorganisedOrDeciderUncertain';
  readonly defuse: readonly [Defusal, ...Defusal[]];
}

/** The six landmines of committee.md that lie under a deal, in its order, each with what defuses it (methods §7). */
export function findLandmines(committee: Committee): readonly Landmine[] {
  const found: readonly (readonly [Landmine['kind'], readonly Defusal[]])[] = [
    ['roleUnknown', unknownRoles(committee)],
    ['noCoach', committee.contacts.some((contact) => holds(contact, 'coach')) ? [] : [{ kind: 'winCoach' }]],
    ['coreNeverMet', neverMet(committee)],
    ['newFace', newFaces(committee)],
    ['postChanged', changedPosts(committee)],
    ['reorganisedOrDeciderUncertain', uncertainty(committee)],
  ];
  return found.flatMap(([kind, [first, ...others]]) => (first ? [{ kind, defuse: [first, ...others] as const }] : []));
}

function holdersOf(role: CoreRole, { contacts }: Committee): readonly Contact[] {
  return contacts.filter((contact) => holds(contact, role));
}

function unknownRoles(committee: Committee): Defusal[] {
  return coreRoles.flatMap((role): Defusal[] => {
    const holders = holdersOf(role, committee);
    if (holders.length === 0) return [{ kind: 'findHolder', role }];
    if (holders.some(({ infoComplete }) => infoComplete)) return [];
    return holders.map(({ id }) => ({ kind: 'completeInfo', role, contact: id }));
  });
}

/** Only once all four roles have a contact; before that, the unknown role is the mine. */
function neverMet(committee: Committee): Defusal[] {
  if (coreRoles.some((role) => holdersOf(role, committee).length === 0)) return [];
  return committee.contacts
    .filter((contact) => isCore(contact) && !contact.everMet)
    .map((contact) => ({
      kind: 'meet',
      contact: contact.id,
      roles: coreRoles.filter((role) => holds(contact, role)),
    }));
}

function newFaces({ contacts, since }: Committee): Defusal[] {
  return contacts.flatMap(({ id, joined, followedUp }) =>
    joined !== undefined && joined > since && !isSince(followedUp, joined)
      ? [{ kind: 'welcome', contact: id, joined } as const]
      : [],
  );
}

function changedPosts({ contacts }: Committee): Defusal[] {
  return contacts.flatMap((contact) => {
    const { id, postChanged, followedUp } = contact;
    if (postChanged === undefined || !isCore(contact) || isSince(followedUp, postChanged)) return [];
    return [{ kind: 'catchUpOnPost', contact: id, changed: postChanged } as const];
  });
}

function uncertainty({ restructured, restructureReviewed, finalDeciderCertain }: Committee): Defusal[] {
  const reorganised = restructured !== undefined && !isSince(restructureReviewed, restructured);
  return [
    ...(reorganised ? [{ kind: 'reviewOrganisation', restructured } as const] : []),
    ...(finalDeciderCertain ? [] : [{ kind: 'confirmDecider' } as const]),
  ];
}

/** Whether a day is that day or later; a day that is not known is not. */
function isSince(day: CalendarDate | undefined, from: CalendarDate): boolean {
  return day !== undefined && day >= from;
}
