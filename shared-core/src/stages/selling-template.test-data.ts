import { calendarDate, type CalendarDate } from '../basics/calendar-date';
import type { Expr } from './expr';
import { parseTemplate } from './parse-template';
import type { StageTemplate } from './stage-template';

export const day = (text: string): CalendarDate => calendarDate(text)!;
export const today = day('2026-11-20');

/** The same words for every reader, told apart by their language. */
export const inAll = (words: string) => ({ en: words, 'zh-CN': `${words}·中`, ko: `${words}·한` });

export const condition = (id: string, expr: Expr, more: object = {}) => ({
  id,
  kind: 'process',
  expr,
  text: inAll(`${id} is so`),
  satisfy: inAll(`see to ${id}`),
  ...more,
});

const yesNo = (path: string, more: object = {}) => ({ path, type: 'yesNo', name: inAll(path), ...more });

/** A stage of yes/no milestones and criteria, each named after its fact. */
export const stageOf = (
  id: string,
  entered: number,
  milestones: readonly string[],
  successCriteria: readonly string[],
  more: object = {},
) => ({
  id,
  name: inAll(id),
  weights: { entered },
  milestones: milestones.map((fact) => condition(`has-${kebab(fact)}`, { is: fact })),
  successCriteria: successCriteria.map((fact) => condition(`has-${kebab(fact)}`, { is: fact })),
  conditions: { process: [], relationship: [], information: [] },
  appraisal: [],
  ...more,
});

const kebab = (path: string) => path.replace(/[A-Z.]/g, (mark) => `-${mark.toLowerCase()}`).replaceAll('.', '');

/** K2's own example cut down to four stages: a demo that succeeds is not yet a formal design. */
export const selling = {
  keystage: 1,
  id: 'selling',
  version: 1,
  name: inAll('Selling'),
  of: 'deal',
  facts: [
    ...[
      'interest',
      'meeting',
      'demo',
      'designRequested',
      'needsAnalysis',
      'formalDesign',
      'designAccepted',
      'contract',
    ].map((path) => yesNo(path)),
    { path: 'budget.amount', type: 'number', name: inAll('budget') },
    { path: 'lastCall', type: 'date', name: inAll('last call') },
    { path: 'note', type: 'text', name: inAll('note') },
    {
      path: 'route',
      type: 'choice',
      name: inAll('route'),
      choices: [
        { id: 'tender', name: inAll('tender') },
        { id: 'direct', name: inAll('direct') },
      ],
    },
    {
      path: 'buyingRoles',
      type: 'list',
      name: inAll('buying roles'),
      items: [{ path: 'role', type: 'text', name: inAll('role') }, yesNo('met')],
    },
    yesNo('coachMet', {
      from: { count: { of: 'buyingRoles', where: { all: [{ eq: ['role', 'coach'] }, { is: 'met' }] }, ge: 1 } },
    }),
  ],
  buyerStages: [
    { id: 'need', name: inAll('need') },
    { id: 'criteria', name: inAll('criteria') },
    { id: 'tender', name: inAll('tender') },
    { id: 'signing', name: inAll('signing') },
  ],
  mapping: { need: [1, 1], criteria: [2, 2], tender: [3, 3], signing: [4, 4] },
  stages: [
    stageOf('invite', 0.1, ['interest'], ['meeting']),
    stageOf('show', 0.4, ['demo'], ['designRequested']),
    stageOf('design', 0.5, ['needsAnalysis', 'formalDesign'], ['designAccepted']),
    stageOf('signed', 1, ['contract'], []),
  ],
};

/** The selling template with some parts replaced; it must be sound. */
export function sellingWith(parts: object = {}): StageTemplate {
  const parsed = parseTemplate({ ...selling, ...parts });
  if (!parsed.ok) throw new Error(`the test's own template is not sound: ${JSON.stringify(parsed.problems)}`);
  return parsed.template;
}

/** The template with one spot replaced; `undefined` takes the member out. */
export function sellingAt(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(selling)) as Record<string, unknown>;
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop()!;
  const parent = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
