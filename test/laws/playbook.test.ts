import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import {
  appraise,
  checkConcession,
  milestoneQuestions,
  parseTemplate,
  placeDeal,
  prepareVisit,
  recordVisit,
  telephoneInvitation,
  type ConcessionReturn,
  type Fact,
  type PlanLine,
  type StageTemplate,
  type VisitPlan,
  hangingFacts,
} from '@keystage/core';
import { asOf } from './random-conditions';

const folder = join(__dirname, '../../shared-core/templates');
const templates = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): StageTemplate => {
    const parsed = parseTemplate(readFileSync(join(folder, name), 'utf8'));
    if (!parsed.ok) throw new Error(`${name} is not sound`);
    return parsed.template;
  });
const settings = { numRuns: 200, seed: 20_261_120 };

/** A template, and a deal that got as far as a stage drawn: of all facts up to there each is on file or not. */
const someDeal = fc
  .tuple(fc.constantFrom(...templates), fc.integer({ min: 0, max: 100 }), fc.infiniteStream(fc.nat(99)))
  .map(([template, share, draws]) => {
    const values: Record<string, unknown> = {};
    for (const fact of template.facts) {
      if (Number(draws.next().value) < share) values[fact.path] = valueOf(fact);
      if (values[fact.path] === undefined) delete values[fact.path];
    }
    return { template, values };
  });

function valueOf(fact: Fact): unknown {
  if (fact.type === 'yesNo') return fact.from ? undefined : true;
  if (fact.type === 'choice') return fact.choices[0].id;
  return { number: 60, date: '2026-11-01', text: `on file of ${fact.path}`, list: undefined }[fact.type];
}

const word = fc.constantFrom('scrap', 'two presses', '4 %', 'Nordpress', 'x', 'report 12');
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const needs = fc.uniqueArray(
  fc.record({ id: word, text: word, situation: perhaps(word), problem: perhaps(word), needPayoff: perhaps(word) }),
  { maxLength: 3, selector: ({ id }) => id },
);
const someKnowledge = fc.record({
  ...{ person: perhaps(word), usp: perhaps(word), proofs: fc.array(word, { maxLength: 2 }), needs },
  offers: fc.array(fc.record({ need: word, feature: perhaps(word), benefit: perhaps(word) }), { maxLength: 3 }),
  rivals: fc.array(fc.record({ name: word, use: perhaps(word), suppliesNow: fc.boolean() }), { maxLength: 2 }),
  objections: fc.array(fc.record({ text: word }), { maxLength: 2 }),
});

function linesOf({ analysis, opening, realNeed, match, objections }: VisitPlan): readonly PlanLine[] {
  return [
    ...[...analysis.account, ...analysis.rivals, ...analysis.project, analysis.person.line, ...analysis.person.facts],
    ...[...opening.care, ...opening.proofs, ...opening.needs, ...realNeed.ofNeeds],
    ...[...match.fabe.flatMap(({ lines }) => lines), match.usp, ...objections.map(({ proof }) => proof)],
  ];
}

/** Every value that was handed over, wherever it stands. */
function handedOver(part: unknown): unknown[] {
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(handedOver) : [part];
}

test('law: a line that is filled in holds a value that was handed over, and a fact its own', () => {
  let filled = 0;
  fc.assert(
    fc.property(someDeal, someKnowledge, ({ template, values }, knowledge) => {
      const given = new Set(handedOver([values, knowledge]));
      for (const line of linesOf(prepareVisit(template, { deal: { values }, knowledge }, asOf))) {
        if (line.state === 'toFill') continue;
        filled += 1;
        expect(given).toContain(line.value);
        if (line.about.kind === 'fact') expect(line.value).toBe(values[line.about.path]);
      }
    }),
    settings,
  );
  expect(filled).toBeGreaterThan(1000); // the law is not kept by filling nothing in
});

test('law: every open success criterion of the stage worked at is asked for, closed on, and recorded', () => {
  let open = 0;
  fc.assert(
    fc.property(someDeal, ({ template, values }) => {
      const plan = prepareVisit(template, { deal: { values } }, asOf);
      const asked = new Set(plan.realNeed.ofConditions.map(({ condition }) => condition));
      const closed = new Set(plan.closes.flatMap((close) => (close.kind === 'commitment' ? [close.condition] : [])));
      const recorded = new Set(plan.record.flatMap((line) => ('conditions' in line ? line.conditions : [])));
      for (const one of plan.placement.open) {
        if (one.stage !== plan.stage || one.list !== 'successCriteria') continue;
        open += 1;
        const { id } = one.condition;
        expect([asked.has(id), closed.has(id), recorded.has(id)]).toEqual([true, true, true]);
      }
      expect(plan.closes.at(-1)?.kind).toBe('nextStep');
    }),
    settings,
  );
  expect(open).toBeGreaterThan(200);
});

test('law: writing down what the record asks for meets what hangs on facts alone, and moves no deal back', () => {
  fc.assert(
    fc.property(someDeal, ({ template, values }) => {
      const deal = { values };
      const before = placeDeal(template, deal, asOf);
      const paths = prepareVisit(template, { deal }, asOf).record.flatMap((line) =>
        line.kind === 'fact' ? [line.path] : [],
      );
      const byPath = new Map(template.facts.map((fact) => [fact.path, fact]));
      const learnt = Object.fromEntries(paths.map((path) => [path, valueOf(byPath.get(path)!)]));
      const { position, nowMet } = recordVisit(template, { deal }, { on: asOf, learnt }, asOf);
      const height = ({ stage, state }: typeof position.before) => 2 * stage + Number(state === 'completed');
      expect(position.before).toEqual(before.evidenced);
      // Where people must be met as well, facts alone do not carry it over the gate; back it never goes.
      expect(height(position.after)).toBeGreaterThanOrEqual(height(position.before));
      const onFactsAlone = before.blocking.filter(({ stage, state: { hangsOn } }) => {
        return stage === before.nextGate?.stage && hangingFacts(hangsOn).every(({ path }) => paths.includes(path));
      });
      expect(nowMet).toEqual(expect.arrayContaining(onFactsAlone.map(({ condition }) => condition.id)));
    }),
    settings,
  );
});

test('law: how far a milestone has come is told from none to all, and all only of what is settled', () => {
  fc.assert(
    fc.property(someDeal, ({ template, values }) => {
      for (const { kind, done, of } of milestoneQuestions(placeDeal(template, { values }, asOf))) {
        expect(done).toBeGreaterThanOrEqual(0);
        expect(done === of).toBe(kind === 'settled');
      }
    }),
    settings,
  );
});

test('law: nothing that is handed over makes a door throw', () => {
  const anything = fc.anything({ maxDepth: 3 });
  fc.assert(
    fc.property(
      fc.constantFrom(...templates),
      anything,
      anything,
      anything,
      (template, values, committee, knowledge) => {
        const visit = { deal: { values }, committee, knowledge };
        expect(prepareVisit(template, visit, asOf).closes.length).toBeGreaterThan(0);
        expect(telephoneInvitation(template, visit, asOf).aims).toHaveLength(4);
        const learnt = typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {};
        const record = { on: asOf, learnt, met: [{ id: 'p' }] };
        expect(recordVisit(template, { deal: { values: knowledge }, committee }, record, asOf).position).toBeDefined();
      },
    ),
    settings,
  );
});

const someReturn: fc.Arbitrary<ConcessionReturn | undefined> = fc.constantFrom(
  undefined,
  { kind: 'volume' as const, units: 10, signed: true },
  { kind: 'term' as const, months: NaN, signed: false },
  { kind: 'other' as const, what: '' },
);

test('law: a concession without a return never passes', () => {
  const some = fc.record({
    ...{ id: word, kind: fc.constantFrom('discount' as const, 'rebate' as const), got: someReturn },
    ...{ size: fc.double({ min: -1, max: 2 }), on: fc.constantFrom('2026-11-01', '2026-11-20', 'soon') },
  });
  fc.assert(
    fc.property(some, fc.array(some, { maxLength: 4 }), (offered, made) => {
      const kinds = checkConcession(offered, made).map(({ kind }) => kind);
      expect(kinds.includes('noReturn')).toBe(offered.got === undefined);
    }),
    settings,
  );
});

test('law: whatever the figures, people with fewer deals than the stated sample are not told apart', () => {
  const placement = placeDeal(templates[0], { values: {} }, asOf);
  const deal = fc.record({
    ...{ id: word, rep: fc.constantFrom('a', 'b', 'c'), placement: fc.constant(placement) },
    coverage: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(deal, { maxLength: 11 }), (deals) => {
      const { cards, comparisons } = appraise(deals);
      expect(comparisons.every(({ kind }) => kind === 'tooFewDeals')).toBe(true);
      for (const { readings } of cards) {
        for (const { interval, share, width } of Object.values(readings)) {
          expect(width).toBeGreaterThan(0);
          if (share === null) continue;
          expect(interval[0] <= share + 1e-9 && share - 1e-9 <= interval[1]).toBe(true);
        }
      }
    }),
    settings,
  );
});
