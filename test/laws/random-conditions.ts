import * as fc from 'fast-check';
import { calendarDate, fromDayNumber, type CalendarDate, type Expr, type StageTemplate } from '@keystage/core';

export const asOf: CalendarDate = calendarDate('2026-11-20')!;
const asOfDay = Date.parse('2026-11-20') / 86_400_000;

const words = (en: string) => ({ en, 'zh-CN': en, ko: en });
const yesNo = (path: string) => ({ path, type: 'yesNo' as const, name: words(path) });
const choices = ['tender', 'direct', 'framework'];

/** Facts of every type, a list among them, and one that follows from others. */
export const catalogue: Pick<StageTemplate, 'facts'> = {
  facts: [
    ...['a', 'b', 'c', 'project.approved'].map(yesNo),
    { path: 'amount', type: 'number', name: words('amount') },
    { path: 'met', type: 'date', name: words('met') },
    { path: 'note', type: 'text', name: words('note') },
    { path: 'route', type: 'choice', name: words('route'), choices: choices.map((id) => ({ id, name: words(id) })) },
    {
      path: 'people',
      type: 'list',
      name: words('people'),
      items: [
        { path: 'role', type: 'choice', name: words('role'), choices: choices.map((id) => ({ id, name: words(id) })) },
        yesNo('known'),
        { path: 'score', type: 'number', name: words('score') },
        { path: 'seen', type: 'date', name: words('seen') },
      ],
    },
    { ...yesNo('both'), from: { all: [{ is: 'a' }, { any: [{ is: 'b' }, { ge: ['amount', 5] }] }] } },
  ],
};

/** People in the list, so that a sheet can give it three rows. */
export const listLength = 3;

const numbers = fc.constantFrom(-2.5, 0, 1e-7, 5, 10);
const days = fc.integer({ min: -20, max: 5 }).map((back) => fromDayNumber(asOfDay + back));
const texts = fc.constantFrom('plan', 'Plan', 'a "quoted" plan');
const choice = fc.constantFrom(...choices);
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

/** One fact as it is drawn: there or not. */
export type FactValue = string | number | boolean | undefined;

export interface Facts {
  readonly a?: boolean | undefined;
  readonly b?: boolean | undefined;
  readonly c?: boolean | undefined;
  readonly project: { readonly approved?: boolean | undefined };
  readonly amount?: number | undefined;
  readonly met?: CalendarDate | undefined;
  readonly note?: string | undefined;
  readonly route?: string | undefined;
  readonly people: readonly {
    readonly role?: string | undefined;
    readonly known?: boolean | undefined;
    readonly score?: number | undefined;
    readonly seen?: CalendarDate | undefined;
  }[];
}

/** What may be on file: each fact there or not. */
export const someFacts: fc.Arbitrary<Facts> = fc.record({
  ...{ a: perhaps(fc.boolean()), b: perhaps(fc.boolean()), c: perhaps(fc.boolean()) },
  project: fc.record({ approved: perhaps(fc.boolean()) }),
  amount: perhaps(numbers),
  met: perhaps(days),
  note: perhaps(fc.oneof(texts, fc.constant('  '))),
  route: perhaps(choice),
  people: fc.array(
    fc.record({ role: perhaps(choice), known: perhaps(fc.boolean()), score: perhaps(numbers), seen: perhaps(days) }),
    { minLength: listLength, maxLength: listLength },
  ),
});

interface Paths {
  readonly yesNo: readonly string[];
  readonly number: string;
  readonly date: string;
  readonly text?: string;
  readonly choice: string;
}

const ofDeal: Paths = {
  yesNo: ['a', 'b', 'c', 'project.approved', 'both'],
  ...{ number: 'amount', date: 'met', text: 'note', choice: 'route' },
};
const ofPerson: Paths = { yesNo: ['known'], number: 'score', date: 'seen', choice: 'role' };

/** Which operators to draw from; not every engine takes each. */
export interface Draw {
  readonly dates: boolean;
  readonly counts: boolean;
  /** Only operators by which a fact more, or a yes instead of a no, can never do harm; and none that can never be true. */
  readonly harmless?: boolean;
}

function leavesOf(paths: Paths, { dates, harmless }: Draw): fc.Arbitrary<Expr> {
  const yes = fc.constantFrom(...paths.yesNo);
  const anyPath = fc.constantFrom(
    ...paths.yesNo.filter((path) => path !== 'both'), // which follows from others, and may not be asked for so
    paths.number,
    paths.date,
    ...(paths.text ? [paths.text] : []),
    paths.choice,
  );
  const ordered = harmless ? fc.constantFrom('gt', 'ge', 'eq') : fc.constantFrom('lt', 'le', 'gt', 'ge', 'eq', 'ne');
  const same = harmless ? fc.constant('eq') : fc.constantFrom('eq', 'ne');
  const compare = (
    operator: fc.Arbitrary<string>,
    path: string | fc.Arbitrary<string>,
    literal: fc.Arbitrary<unknown>,
  ) =>
    fc
      .tuple(operator, typeof path === 'string' ? fc.constant(path) : path, literal)
      .map(([name, one, value]) => ({ [name]: [one, value] }) as unknown as Expr);
  return fc.oneof(
    yes.map((is): Expr => ({ is })),
    anyPath.map((known): Expr => ({ known })),
    compare(ordered, paths.number, numbers),
    compare(same, paths.choice, choice),
    compare(same, yes, harmless ? fc.constant(true) : fc.boolean()),
    fc.subarray(choices, { minLength: 1 }).map((some): Expr => ({ in: [paths.choice, some] })),
    ...(paths.text ? [compare(same, paths.text, texts)] : []),
    ...(dates
      ? [
          compare(ordered, paths.date, days),
          fc.integer({ min: 0, max: 25 }).map((back): Expr => ({ within: [paths.date, back] })),
        ]
      : []),
  );
}

function logicOver(leaf: fc.Arbitrary<Expr>, { harmless }: Draw): fc.Arbitrary<Expr> {
  return fc.letrec<{ expr: Expr }>((tie) => {
    const several = fc.array(tie('expr'), { minLength: harmless ? 1 : 0, maxLength: 3 });
    return {
      expr: fc.oneof(
        { depthSize: 'small' },
        leaf,
        several.map((all): Expr => ({ all })),
        several.map((any): Expr => ({ any })),
        fc.tuple(fc.nat(3), several).map(([k, of]): Expr => ({ atLeast: [harmless ? Math.min(k, of.length) : k, of] })),
        ...(harmless ? [] : [tie('expr').map((not): Expr => ({ not }))]),
      ),
    };
  }).expr;
}

/** Conditions of every operator asked for, nested a few levels deep. */
export function someConditions(draw: Draw): fc.Arbitrary<Expr> {
  const leaf = leavesOf(ofDeal, draw);
  const where = logicOver(leavesOf(ofPerson, draw), draw);
  const count = fc
    .tuple(fc.option(where, { nil: undefined }), fc.integer({ min: 1, max: 3 }))
    .map(([of, ge]): Expr => ({ count: { of: 'people', ...(of && { where: of }), ge } }));
  const leaves = draw.counts ? fc.oneof({ arbitrary: leaf, weight: 4 }, { arbitrary: count, weight: 1 }) : leaf;
  return logicOver(leaves, draw);
}
