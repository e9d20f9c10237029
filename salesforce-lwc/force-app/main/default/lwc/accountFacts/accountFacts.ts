import {
  calendarDate,
  CellState,
  indicatorNature,
  type AccountColumns,
  type CalendarDate,
  type IndicatorColumn,
  type SegmentationModel,
} from 'c/keystageCore';

/** What was known of an account on the day it was segmented. */
export interface AccountFacts {
  /** Its id in the list, which tells equal amounts apart; not the record's id. */
  readonly id: string;
  readonly asOf: CalendarDate;
  /** A member for each indicator the list had a column for; null is a blank. */
  readonly values: Readonly<Record<string, number | string | null>>;
  readonly unreadable: readonly string[];
}

export type FactsProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'notJson' }
  | { readonly kind: 'unknownForm'; readonly got: string; readonly known: number }
  | { readonly kind: 'malformed'; readonly where: string; readonly expected: string; readonly got: string };

export type FactsReading =
  { readonly ok: true; readonly facts: AccountFacts } | { readonly ok: false; readonly problem: FactsProblem };

/** The form of Tier Reasons that is read here. */
const knownForm = 1;

/** Reads what stands in Tier Reasons beside a tier. Nothing is guessed: the first thing that is not as expected refuses it whole. */
export function accountFacts(text: string | null | undefined): FactsReading {
  if (text === null || text === undefined || text.trim() === '') return refused({ kind: 'missing' });
  const source = parsed(text);
  if (!isObject(source)) return refused({ kind: 'notJson' });
  if (source['keystage'] !== knownForm) {
    return refused({ kind: 'unknownForm', got: shown(source['keystage']), known: knownForm });
  }

  const { id, asOf, values, unreadable = [] } = source;
  if (typeof id !== 'string' || id === '') return malformed('id', 'text', id);
  const day = typeof asOf === 'string' ? calendarDate(asOf) : null;
  if (day === null) return malformed('asOf', 'YYYY-MM-DD', asOf);
  if (!isObject(values)) return malformed('values', 'object', values);
  for (const [indicator, value] of Object.entries(values)) {
    const isKnown =
      typeof value === 'string' || value === null || (typeof value === 'number' && Number.isFinite(value));
    if (!isKnown) return malformed(`values.${indicator}`, 'number, text or null', value);
  }
  if (!Array.isArray(unreadable)) return malformed('unreadable', 'array', unreadable);
  const stranger: unknown = unreadable.find((indicator) => typeof indicator !== 'string');
  if (stranger !== undefined) return malformed('unreadable', 'text', stranger);
  return {
    ok: true,
    facts: { id, asOf: day, values: values as AccountFacts['values'], unreadable: unreadable as string[] },
  };
}

/** The account as a list of one. A value of the wrong kind for its indicator is a problem, not a blank. */
export function columnsOfOne(
  { id, values, unreadable }: AccountFacts,
  model: SegmentationModel,
  name: string,
): { readonly accounts: AccountColumns } | { readonly problem: FactsProblem } {
  const indicators = new Map<string, IndicatorColumn>();
  for (const [indicator, value] of Object.entries(values)) {
    const isCategory = categories(model).has(indicator);
    if (typeof value === (isCategory ? 'number' : 'string')) {
      const expected = isCategory ? 'text' : 'number';
      return { problem: { kind: 'malformed', where: `values.${indicator}`, expected, got: shown(value) } };
    }
    indicators.set(indicator, isCategory ? categoryOf(value) : numberOf(value, CellState.blank));
  }
  for (const indicator of unreadable) indicators.set(indicator, numberOf(null, CellState.unreadable));
  return { accounts: { ids: [id], names: [name], indicators } };
}

function categories(model: SegmentationModel): ReadonlySet<string> {
  const own = model.groups.flatMap((group) => group.indicators.map((indicator) => indicator.id));
  return new Set([...profileCategories, ...own].filter((id) => indicatorNature(model, id).unit === 'category'));
}

/** Categories of the catalogue that a list may bring though the model does not ask for them. */
const profileCategories = ['region', 'industry', 'listed'];

function numberOf(value: number | string | null, otherwise: number): IndicatorColumn {
  const known = typeof value === 'number';
  return {
    kind: 'number',
    values: Float64Array.of(known ? value : NaN),
    states: Uint8Array.of(known ? CellState.read : otherwise),
  };
}

function categoryOf(value: number | string | null): IndicatorColumn {
  return typeof value === 'string'
    ? { kind: 'category', labels: [value], codes: Int32Array.of(0) }
    : { kind: 'category', labels: [], codes: Int32Array.of(-1) };
}

function refused(problem: FactsProblem): FactsReading {
  return { ok: false, problem };
}

function malformed(where: string, expected: string, got: unknown): FactsReading {
  return refused({ kind: 'malformed', where, expected, got: shown(got) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '—';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
