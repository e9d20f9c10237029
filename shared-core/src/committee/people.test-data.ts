import { calendarDate, type CalendarDate } from '../basics/calendar-date';
import type { BuyingRole, Committee, Contact } from './committee';

export const day = (text: string): CalendarDate => calendarDate(text)!;

/** Somebody known, met and engaged; what a test is about is said on top. */
export const person = (id: string, roles: readonly BuyingRole[], more: Partial<Contact> = {}): Contact => ({
  ...{ id, roles, level: 'engaged', infoComplete: true, everMet: true },
  ...more,
});

export const allFour: readonly Contact[] = [
  person('d', ['decision']),
  person('t', ['technical']),
  person('u', ['user']),
  person('c', ['coach']),
];

/** A committee without a landmine. */
export const circle = (more: Partial<Committee> = {}): Committee => ({
  ...{ contacts: allFour, since: day('2026-10-01'), finalDeciderCertain: true },
  ...more,
});
