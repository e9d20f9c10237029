/**
 * Times the guidance of 10,000 deals, one after the other as a list and each by itself, and prints the figures as JSON: where each stands, how its
 * committee is covered and which landmines lie under it. Arguments: the file of a template, and one of modules to time instead of the core.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { calendarDate } from '../../shared-core/src/basics/calendar-date';
import { buyingRoleFacts } from '../../shared-core/src/committee/buying-role-facts';
import { committeeCoverage } from '../../shared-core/src/committee/committee-coverage';
import { findLandmines } from '../../shared-core/src/committee/find-landmines';
import { readCommittee } from '../../shared-core/src/committee/read-committee';
import { parseTemplate } from '../../shared-core/src/stages/parse-template';
import { placeDeal } from '../../shared-core/src/stages/place-deal';
import { generateDeals, type GeneratedDeal } from './generate-deals';

const ofCore = { buyingRoleFacts, committeeCoverage, findLandmines, placeDeal, readCommittee };

interface ListTime {
  readonly clock: number;
  readonly cpu: number;
}

/** What is timed, in milliseconds. */
export interface GuidanceTimes {
  /** The list for the first time, and the median of later rounds, by the clock and of the processor. */
  readonly firstList: ListTime;
  readonly list: ListTime;
  /** The very first deal of the process, and single deals once the engine knows the way. */
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
  /** How far the deals stand, summed up: to be the same whatever is timed. */
  readonly reached: number;
}

const [templateFile, modules] = process.argv.slice(2);
const doors = modules ? ((await import(pathToFileURL(modules).href)) as { default: typeof ofCore }).default : ofCore;
const parsed = parseTemplate(readFileSync(templateFile, 'utf8'));
if (!parsed.ok) throw new Error(`${templateFile} is not sound.`);
const { template } = parsed;
const asOf = calendarDate('2026-11-20')!;
const deals = generateDeals(template, 10_000, asOf);

function guide({ deal, committee: source }: GeneratedDeal) {
  const { committee } = doors.readCommittee(source, asOf);
  // Into the deal's own facts: how a host puts them together is not timed.
  deal.values['buyingRoles'] = doors.buyingRoleFacts(committee);
  const placement = doors.placeDeal(template, deal, asOf);
  const { coverage } = doors.committeeCoverage(committee.contacts);
  return { placement, coverage, landmines: doors.findLandmines(committee) };
}

const timed = (deal: GeneratedDeal) => {
  const start = performance.now();
  guide(deal);
  return performance.now() - start;
};
const inOrder = (times: number[]) => times.sort((a, b) => a - b);

const first = timed(deals[0]);
const [firstRound, ...rounds] = Array.from({ length: 6 }, () => {
  const [clock, cpu] = [performance.now(), process.cpuUsage()];
  let reached = 0;
  for (const deal of deals) {
    const { placement, landmines } = guide(deal);
    reached += placement.evidenced.stage + placement.blocking.length + landmines.length;
  }
  const spent = process.cpuUsage(cpu);
  return { clock: performance.now() - clock, cpu: (spent.user + spent.system) / 1_000, reached };
});
const single = inOrder(deals.map(timed));

const times: GuidanceTimes = {
  firstList: firstRound,
  list: { clock: inOrder(rounds.map(({ clock }) => clock))[2], cpu: inOrder(rounds.map(({ cpu }) => cpu))[2] },
  first,
  p50: single[single.length * 0.5],
  p95: single[single.length * 0.95],
  reached: firstRound.reached,
};
process.stdout.write(`${JSON.stringify(times)}\n`);
