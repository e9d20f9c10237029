import * as z from 'zod';
import { calendarDate, type CalendarDate } from '../../../shared-core/src/basics/calendar-date';
import { buyingRoles, contactLevels } from '../../../shared-core/src/committee/committee';
import { committeeCoverage } from '../../../shared-core/src/committee/committee-coverage';
import { findLandmines } from '../../../shared-core/src/committee/find-landmines';
import { adapter, type Adapter } from './adapter';

const roles = z.array(z.enum(buyingRoles));
const day = z.string().transform((text, context): CalendarDate => {
  const date = calendarDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: `expected a day, got "${text}"` });
  return z.NEVER;
});
const perhapsDay = day.nullish().transform((date) => date ?? undefined);

/** 07-buying-committee. */
export const buyingCommittee: Record<string, Adapter> = {
  committeeCoverage: adapter(
    z.object({
      contacts: z.array(z.object({ id: z.string(), roles, level: z.enum(contactLevels) })),
      roleWeights: z.object({ decision: z.number(), technical: z.number(), user: z.number(), coach: z.number() }),
      levels: z.object({
        none: z.number(),
        identified: z.number(),
        contacted: z.number(),
        engaged: z.number(),
        supportive: z.number(),
      }),
      decisionCap: z.number(),
    }),
    ({ contacts, roleWeights, levels, decisionCap }) =>
      committeeCoverage(contacts, { roles: roleWeights, levels, decisionCap }),
  ),
  landmines: adapter(
    z.object({
      contacts: z.array(
        z.object({
          roles,
          infoComplete: z.boolean().nullish(),
          everMet: z.boolean().nullish(),
          joined: perhapsDay,
          postChanged: perhapsDay,
          followedUp: perhapsDay,
        }),
      ),
      since: day,
      restructured: perhapsDay,
      restructureReviewed: perhapsDay,
      finalDeciderCertain: z.boolean().nullish(),
    }),
    ({ contacts, finalDeciderCertain, ...circle }) =>
      findLandmines({
        ...circle,
        contacts: contacts.map(({ infoComplete, everMet, ...contact }, i) => ({
          ...contact,
          id: String(i),
          level: 'none' as const, // no landmine asks how far we have come
          infoComplete: infoComplete ?? false,
          everMet: everMet ?? false,
        })),
        finalDeciderCertain: finalDeciderCertain ?? false,
      }).map(({ kind }) => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
  ),
};
