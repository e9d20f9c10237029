import { funnelWords } from '@keystage/core/language/funnel/en';
import { en as cli } from '../../words/en';
import type { WeighWords } from './weigh-words';

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`);
const counted = (count: number, shown: string, one: string, many = `${one}s`) => `${shown} ${count === 1 ? one : many}`;

export const en: WeighWords = {
  core: cli.core,
  funnel: funnelWords,
  cli,

  list: (file, rows, say) => `${file}: ${counted(rows, say.number(rows), 'deal')}`,
  history: (file, rows, deals, say) =>
    `${file}: ${counted(rows, say.number(rows), 'row')} about ${counted(deals, say.number(deals), 'deal')}`,
  layout: { salesforce: 'a Salesforce export', maven: 'the Maven layout', table: 'a table' },
  belowList: (rows, texts, say) =>
    `${counted(rows.length, say.number(rows.length), 'row')} below the list passed over: ${say.list(rows.map((row, k) => `row ${row} ${quoted([texts[k]])[0]}`))}`,
  priced: (deals, say) =>
    `${counted(deals, say.number(deals), 'deal')} without an amount at the list price of the product`,
  withoutPrice: (names, say) => `No price for ${say.list(quoted(names))}`,
  teamed: (deals, say) => `${counted(deals, say.number(deals), 'deal')} given the team of the owner`,
  withoutTeam: (names, say) => `No team for ${say.list(quoted(names))}`,

  process: (id) => `Process ${id}`,
  standsFor: (names, say) => `← ${say.list(quoted(names))}`,
  placedFor: (name, because) => `“${name}”: ${because}`,
  unmappedStages: (names, say) => `No place for ${say.list(quoted(names))}`,
  chancesTyped: 'A typed probability goes before the weight of the stage.',
  chancesOfStage: 'Chances are the weights of the stages; typed probabilities are not looked at.',
  conversion: (parts, say) => `Of the deals that left a stage, so many went on: ${say.list(parts)}`,

  asOf: (date) => `As of ${date}`,
  inCurrency: (currency, converted) =>
    converted
      ? `Amounts in ${currency}: closed deals at the rate of their close date, open ones at that of the as-of date.`
      : `Amounts in ${currency}.`,
  total: 'All',
  headers: { openDeals: 'Open deals', wonDeals: 'Won deals', lostDeals: 'Lost deals' },

  scored: ({ madeOn, scored, won, stillOpen, gone }, say) =>
    `The forecast of ${madeOn}: ${counted(scored, say.number(scored), 'deal')} closed since, ${say.number(won)} won; ${say.number(stillOpen)} still open, ${say.number(gone)} not in the list any more.`,
  scores: ({ brier, logLoss, reliability, resolution, uncertainty }) =>
    `Brier score ${brier} = reliability ${reliability} − resolution ${resolution} + uncertainty ${uncertainty}; log loss ${logLoss}.`,
  baselines: { winRate: 'the win rate of that day', template: 'the house weights' },
  skill: (baseline, skill) => `${skill} against ${baseline}`,
  skills: (skills, say) => `Skill (above 0% is better than it): ${say.list(skills)}.`,
  reliabilityHeaders: ['Said', 'Came about', '90% interval', 'Deals'],
  kept: (file) => `The forecast is kept in ${file}.`,
  funnelKept: (file) => `The funnel is kept in ${file}; --funnel takes it again.`,

  staleDeals: (deals, flags, say) => `Stale: ${counted(deals, say.number(deals), 'deal')} (${say.list(flags)})`,
  flagged: (flag, deals, say) => `${say.number(deals)} ${flag}`,
  leftOut: (deals, say) => `In no sum: ${counted(deals, say.number(deals), 'deal')}`,
  noted: (deals, say) => `Counted, and noted: ${counted(deals, say.number(deals), 'deal')}`,
  alike: (deals, sentence, say) => `${deals === 1 ? '' : `${say.number(deals)} deals, first `}${sentence}`,
  allUsed: 'Every deal is in the sums.',

  resultHeaders: {
    outcome: 'Outcome',
    amount: 'Amount weighed',
    declared: 'Declared chance',
    evidenced: 'Evidenced chance',
    weighted: 'Weighted value',
    why: 'Remarks',
  },
  outcomes: ['not known', 'open', 'won', 'lost'],
  notWritten: 'Nothing was written. Add --out FILE to have chances and weighted values beside the list.',
};
