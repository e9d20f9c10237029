import {
  calendarDate,
  calibrateFunnel,
  chanceAtAge,
  cumulativeIncidence,
  joinListPrices,
  mapDealColumns,
  Outcome,
  pipelineLayout,
  pipelineSums,
  poolSegments,
  readDeals,
  salesPace,
  scoreForecast,
  stagePaths,
  unseenBeginning,
  watchedFrom,
  weighPipeline,
  type CalendarDate,
  type StagePaths,
} from '@keystage/core';
import { describeShared, sharedTable } from './shared-table';

// P: published by others. R: counted from the same file by other means than the product's.

const files = ['maven_crm/sales_pipeline.csv', 'maven_crm/products.csv'];
const day = (text: string): CalendarDate => calendarDate(text)!;
const asOf = day('2017-12-31');

describeShared('The Maven pipeline', files, () => {
  const { headers, rows } = sharedTable('maven_crm/sales_pipeline.csv');
  const layout = pipelineLayout(headers);
  const read = readDeals(rows, { mapping: mapDealColumns(headers, rows.slice(0, 100)).mapping });
  if (!read.ok) throw new Error(`The pipeline was refused: ${JSON.stringify(read.problems)}`);
  if (!layout.process || !layout.stages) throw new Error('The layout was not recognised.');
  const rules = { processes: [layout.process], stages: layout.stages };
  const { deals } = read;
  const weigh = (list = deals) => {
    const weighing = weighPipeline(list, rules, asOf);
    if (!weighing.ok) throw new Error(JSON.stringify(weighing.problems));
    return weighing.pipeline;
  };
  const pipeline = weigh();
  const products = sharedTable('maven_crm/products.csv');
  const prices = new Map(products.rows.map(([product, , price]) => [product, Number(price)]));
  const priced = joinListPrices(deals, prices);

  test('P: won 4,238, lost 2,473, engaging 1,589, prospecting 500, by the stages of the list', () => {
    const count = (outcome: number) => pipeline.outcomes.reduce((sum, one) => sum + (one === outcome ? 1 : 0), 0);
    expect([Outcome.won, Outcome.lost, Outcome.open].map(count)).toEqual([4238, 2473, 2089]);
    const groups = pipelineSums(weigh(priced.deals), ['stage']);
    const open = Object.fromEntries(groups.map(({ keys, open: sums }) => [keys[0], sums.deals]));
    expect(open).toEqual({ Won: 0, Lost: 0, Engaging: 1589, Prospecting: 500 });
  });

  test('P: won value 10,005,534, 2,361 on average; two win rates: 63.15 % of closed, 48.16 % of all', () => {
    const [{ won, lost }] = pipelineSums(pipeline);
    expect(won.amount).toBe(10_005_534);
    expect((won.amount / won.deals).toFixed(0)).toBe('2361');
    expect((won.deals / (won.deals + lost.deals)).toFixed(4)).toBe('0.6315');
    expect((won.deals / deals.size).toFixed(4)).toBe('0.4816');
  });

  test('P: best agent Darcel Schlecht 1,153,214, best product GTX Pro 3,510,578; 30 of the 35 agents have deals', () => {
    const agents = pipelineSums(pipeline, ['owner']);
    expect([agents.length, agents[0].keys[0], agents[0].won.amount]).toEqual([30, 'Darcel Schlecht', 1_153_214]);
    const [best] = pipelineSums(pipeline, ['product']);
    expect([best.keys[0], best.won.amount]).toEqual(['GTXPro', 3_510_578]);
  });

  test('P: 51.8 days from engaging to closing of a won deal', () => {
    expect(salesPace(pipeline, day('2016-01-01'), asOf).cycleDays.toFixed(1)).toBe('51.8');
  });

  test('open deals have no amount: all 2,089 are named; GTXPro finds the list price of GTX Pro', () => {
    const [{ open }] = pipelineSums(pipeline);
    expect(open.deals).toBe(0);
    expect(priced).toMatchObject({ joined: 2089, unmatched: [] });
    expect(pipelineSums(weigh(priced.deals))[0].open.deals).toBe(2089);
  });

  test('R: fitted to its closed deals, engaging is won with 63 %, between 62 and 64', () => {
    const [, engaging] = calibrateFunnel(stagePaths(deals, rules.stages, rules.processes, 0, asOf), asOf).stages;
    expect([engaging.won, engaging.closed, engaging.open]).toEqual([4238, 6711, 1589]);
    // (20 · 0.25 + 4,238) / (20 + 6,711)
    expect(engaging.weight).toBeCloseTo(4243 / 6731, 12);
    expect(engaging.provenance).toMatchObject({ kind: 'fitted', deals: 6711 });
  });

  test('R: nothing closed before March 2017 is in the list: as deals watched from then on, engaging is won with 53 %', () => {
    const paths = stagePaths(deals, rules.stages, rules.processes, 0, asOf);
    // 1,185 are engaged before 1 March, 1,168 of them before its eve.
    expect(unseenBeginning(paths)).toEqual({ firstClose: '2017-03-01', underWay: 1185 });
    const complete = watchedFrom(paths, day('2017-03-01'));
    const [, engaging] = calibrateFunnel(complete, asOf).stages;
    // The curve by a plain sum over its 138 days of closing, in another language.
    expect(engaging.late).toBe(1168);
    expect(engaging.incidence?.won.at(-1)).toBeCloseTo(0.529025082765, 9);
    expect(engaging.incidence?.open.at(-1)).toBeCloseTo(0.155628035133, 9);
    expect(engaging.provenance).toMatchObject({ kind: 'fittedWithOpen', open: 1589, late: 1168 });
  });

  describe('a back-test: fitted to the deals closed by 30 June 2017, for those engaged then that closed in the half-year after', () => {
    const cut = day('2017-06-30');
    const then = stagePaths(deals, rules.stages, rules.processes, 0, cut);
    const later = stagePaths(deals, rules.stages, rules.processes, 0, asOf);
    const outcomes = new Map(later.ids.map((id, i) => [id, later.outcomes[i]]));
    const outcomeOf = (id: string) =>
      (({ [Outcome.won]: 'won', [Outcome.lost]: 'lost', [Outcome.open]: 'open' }) as const)[outcomes.get(id) ?? 0];
    const { stages } = calibrateFunnel(then, cut);
    const engaging = stages[1];
    const open = openEngaged(then);
    const plain = open.map(() => engaging.rate);
    const template = open.map(() => 0.25);
    const score = (chances: number[]) =>
      scoreForecast(
        { madeOn: cut, ids: open.map((i) => then.ids[i]), chances, baselines: { plain, template } },
        outcomeOf,
      );

    test('R: 2,679 deals were closed by then, 1,785 of them won; 1,686 were engaged, of which 970 have closed since, 609 won', () => {
      const { scored, won, stillOpen, gone } = score(plain);
      expect([engaging.closed, engaging.won]).toEqual([2679, 1785]);
      expect([open.length, scored, won, stillOpen, gone]).toEqual([1686, 970, 609, 716, 0]);
    });

    test('the fitted weight beats the house default by far, and the plain win rate of the day not at all: it is one number for all', () => {
      const { skill, brier } = score(open.map(() => engaging.weight));
      expect(skill.template).toBeGreaterThan(0.1);
      expect(Math.abs(skill.plain)).toBeLessThan(0.01);
      expect(brier).toBeGreaterThan(0.2);
    });

    test('by the age of a deal there is next to no skill beyond that number, and by agent none: agents differ by no more than chance', () => {
      const days = open.map((i) => then.ended[i] - then.entered[1][i]);
      const closed = closedOf(then);
      const curve = cumulativeIncidence(
        [...closed, ...open].map((i) => then.ended[i] - then.entered[1][i]),
        [...closed, ...open].map((i) => outcomeName(then.outcomes[i])),
      );
      const byAge = score(days.map((age) => withFallback(chanceAtAge(curve, age), engaging.rate)));
      const agents = poolSegments(segmentsByAgent(then));
      const estimate = new Map(agents.segments.map((agent) => [agent.label, agent.estimate]));
      const byAgent = score(open.map((i) => estimate.get(agentOf(then.ids[i])) ?? engaging.rate));
      expect(byAge.skill.plain).toBeGreaterThan(0);
      expect(byAge.skill.plain).toBeLessThan(0.02);
      expect(agents.prior.strength).toBe(Infinity);
      expect(byAgent.skill.plain).toBeCloseTo(0, 12);
    });

    function openEngaged({ outcomes: ends, entered }: StagePaths): number[] {
      return Array.from(ends.keys()).filter((i) => ends[i] === Outcome.open && !Number.isNaN(entered[1][i]));
    }

    function closedOf({ outcomes: ends, entered }: StagePaths): number[] {
      return Array.from(ends.keys()).filter((i) => ends[i] !== Outcome.open && !Number.isNaN(entered[1][i]));
    }

    function agentOf(id: string): string {
      return agentOfDeal.get(id) ?? '';
    }

    function segmentsByAgent(paths: StagePaths) {
      const counts = new Map<string, { won: number; closed: number }>();
      for (const i of closedOf(paths)) {
        const label = agentOf(paths.ids[i]);
        const known = counts.get(label) ?? { won: 0, closed: 0 };
        counts.set(label, { won: known.won + (paths.outcomes[i] === Outcome.won ? 1 : 0), closed: known.closed + 1 });
      }
      return [...counts].map(([label, count]) => ({ label, ...count }));
    }
  });

  const agentOfDeal = new Map(rows.map(([id, agent]) => [id, agent]));
});

function outcomeName(outcome: number): 'won' | 'lost' | 'open' {
  return outcome === Outcome.won ? 'won' : outcome === Outcome.lost ? 'lost' : 'open';
}

function withFallback(chance: number, otherwise: number): number {
  return Number.isNaN(chance) ? otherwise : chance;
}
