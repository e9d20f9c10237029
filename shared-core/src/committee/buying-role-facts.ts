import type { CalendarDate } from '../basics/calendar-date';
import type { BuyingRole, Committee, ContactLevel } from './committee';

/** One role one person holds, as conditions of stage templates count them. */
export interface BuyingRoleFact {
  readonly role: BuyingRole;
  readonly level: ContactLevel;
  readonly infoComplete: boolean;
  readonly met: boolean;
  readonly lastContact?: CalendarDate;
}

/** The fact `buyingRoles` of a stage template: an item for each role a person holds. Whoever holds none is in no item. */
export function buyingRoleFacts({ contacts }: Committee): readonly BuyingRoleFact[] {
  return contacts.flatMap(({ roles, level, infoComplete, everMet, followedUp }) =>
    roles.map((role) => {
      const fact = { role, level, infoComplete, met: everMet };
      return followedUp === undefined ? fact : { ...fact, lastContact: followedUp };
    }),
  );
}
