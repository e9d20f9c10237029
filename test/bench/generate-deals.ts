import { satisfyExpr } from '../../shared-core/templates/satisfy-expr.test-data';
import {
  buyerRanks,
  buyingRoles,
  contactLevels,
  coreRoles,
  departments,
  ownerRanks,
} from '../../shared-core/src/committee/committee';
import { dayNumber, fromDayNumber, type CalendarDate } from '../../shared-core/src/basics/calendar-date';
import type { DealFacts } from '../../shared-core/src/stages/read-facts';
import type { StageTemplate } from '../../shared-core/src/stages/stage-template';
import { mulberry32 } from './mulberry32';

/** A deal as records hold it: facts by path with the day each was seen, what the CRM and the buyer say, and the people. */
export interface GeneratedDeal {
  readonly deal: DealFacts & { readonly values: Record<string, unknown> };
  readonly committee: unknown;
}

/**
 * Deals of one template, spread over its stages: of what leads to its stage a deal has nearly everything, of what comes after a little, seen on
 * six visits, and each has four to nine people. Same seed, same deals.
 */
export function generateDeals(
  template: StageTemplate,
  size: number,
  asOf: CalendarDate,
  seed = 20_261_120,
): GeneratedDeal[] {
  const random = mulberry32(seed);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const dayWithin = (days: number) => fromDayNumber(dayNumber(asOf) - Math.floor(random() * days));
  const maybe = <T>(chance: number, value: () => T): T | undefined => (random() < chance ? value() : undefined);
  const upTo = factsUpToEachStage(template);

  const person = (id: string, roles: readonly string[]) => ({
    ...{ id, roles, level: any(contactLevels), infoComplete: random() < 0.7, everMet: random() < 0.7 },
    ...{ rank: any(buyerRanks), department: any(departments), ownedBy: any(ownerRanks) },
    ...{ joined: maybe(0.2, () => dayWithin(200)), postChanged: maybe(0.1, () => dayWithin(200)) },
    ...{ followedUp: maybe(0.6, () => dayWithin(100)), topMeetings: maybe(0.2, () => [dayWithin(400)]) },
  });
  const committee = () => ({
    contacts: [
      ...coreRoles.flatMap((role, k) => (random() < 0.9 ? [person(`core-${k}`, [role])] : [])),
      ...Array.from({ length: 1 + Math.floor(random() * 4) }, (_, k) => person(`p-${k}`, [any(buyingRoles)])),
    ],
    ...{ since: dayWithin(60), finalDeciderCertain: random() < 0.6, restructured: maybe(0.1, () => dayWithin(300)) },
  });

  return Array.from({ length: size }, () => {
    const reached = Math.floor(random() * (template.stages.length + 1));
    const [values, observed]: Record<string, unknown>[] = [{}, {}];
    const visits = Array.from({ length: 6 }, () => dayWithin(300));
    for (const [path, value] of upTo[upTo.length - 1]) {
      const known = random() < (upTo[reached].has(path) ? 0.97 : 0.1);
      if (!known) continue;
      values[path] = typeof value === 'boolean' ? random() < 0.97 : value;
      if (random() < 0.8) observed[path] = any(visits);
    }
    return {
      deal: {
        values,
        observed: observed as Record<string, string>,
        declaredStage: any(template.stages).id,
        buyerStage: any(template.buyerStages).id,
      },
      committee: committee(),
    };
  });
}

/** For each stage, and before the first, the facts that fulfil everything up to it; who is met is told by the committee. */
function factsUpToEachStage(template: StageTemplate): ReadonlyMap<string, unknown>[] {
  const values: Record<string, unknown> = {};
  return [
    new Map(),
    ...template.stages.map(({ milestones, successCriteria, conditions }) => {
      for (const { expr } of [...milestones, ...successCriteria, ...Object.values(conditions).flat()]) {
        satisfyExpr(expr, template, values);
      }
      return new Map(Object.entries(values).filter(([path]) => path !== 'buyingRoles'));
    }),
  ];
}
