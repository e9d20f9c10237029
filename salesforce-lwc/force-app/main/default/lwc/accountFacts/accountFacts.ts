import {
  calendarDate,
  CellState,
  indicatorNature,
  textColumn,
  type AccountColumns,
  type CalendarDate,
  type IndicatorColumn,
  type OverrideEntry,
  type SegmentationModel,
  type TierReason,
  type Wait,
} from 'c/keystageCore';
import { isObject, objectIn } from 'c/jsonObject';

/** What was known of an account on the day it was segmented. */
export interface AccountFacts {
  /** Its id in the list, which tells equal amounts apart; not the record's id. */
  readonly id: string;
  readonly asOf: CalendarDate;
  /** A member for each indicator the list had a column for; null is a blank. */
  readonly values: Readonly<Record<string, number | string | null>>;
  readonly unreadable: readonly string[];
  /** Why the list as a whole could not be cut into tiers, where it could not: one account cannot tell. */
  readonly refusals: readonly Told<'tooFewValues'>[];
  /** The tier that a person gave the company itself, where its group's is what counts. */
  readonly passedOver: readonly Told<'overrideBelowParent'>[];
  readonly kind?: string;
  /** The latent tier it had, and what it was waiting for. */
  readonly before?: { readonly tier: string; readonly wait?: Wait };
  /** The tier that a person gave it, as it was entered. */
  readonly override?: OverrideEntry;
  /** The group of companies it was scored with, by the account at its top; the values are those of the group. */
  readonly group?: { readonly id: string; readonly name: string; readonly companies: number };
}

type Told<Kind extends TierReason['kind']> = Extract<TierReason, { kind: Kind }>;

export type FactsProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'notJson' }
  | { readonly kind: 'unknownForm'; readonly got: string; readonly known: number }
  | { readonly kind: 'malformed'; readonly where: string; readonly expected: string; readonly got: string };

export type FactsReading =
  { readonly ok: true; readonly facts: AccountFacts } | { readonly ok: false; readonly problem: FactsProblem };

/** The forms of Tier Reasons that are read here; the second may say more of an account than its values. */
const knownForms: readonly unknown[] = [1, 2];

/** Reads what stands in Tier Reasons beside a tier. Nothing is guessed: the first thing that is not as expected refuses it whole. */
export function accountFacts(text: string | null | undefined): FactsReading {
  if (text === null || text === undefined || text.trim() === '') return refused({ kind: 'missing' });
  const source = objectIn(text);
  if (!source) return refused({ kind: 'notJson' });
  if (!knownForms.includes(source['keystage'])) {
    return refused({ kind: 'unknownForm', got: shown(source['keystage']), known: knownForms.length });
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
  const beside = factsBeside(source);
  if ('where' in beside) return malformed(beside.where, beside.expected, beside.got);
  return {
    ok: true,
    facts: {
      id,
      asOf: day,
      values: values as AccountFacts['values'],
      unreadable: unreadable as string[],
      refusals: reasonsOf(source['reasons'], 'tooFewValues', { by: 'text', count: 'number', least: 'number' }),
      passedOver: reasonsOf(source['reasons'], 'overrideBelowParent', { tier: 'text', parent: 'text' }),
      ...beside,
    },
  };
}

/** The reasons of one kind, which the list told and one account cannot tell; one that this version does not know is left out. */
function reasonsOf<Kind extends TierReason['kind']>(reasons: unknown, kind: Kind, types: Types): Told<Kind>[] {
  return (Array.isArray(reasons) ? (reasons as readonly unknown[]) : []).filter(
    (reason): reason is Told<Kind> =>
      isObject(reason) && reason['kind'] === kind && notOfType(reason, types, '') === undefined,
  );
}

type Beside = Pick<AccountFacts, 'kind' | 'before' | 'override' | 'group'>;
type Misplaced = { readonly where: string; readonly expected: string; readonly got: unknown };

/** What decides beside the values, each part as far as it is there; or the first that is not as expected. */
function factsBeside({ kind, before, override, group }: Readonly<Record<string, unknown>>): Beside | Misplaced {
  const misplaced =
    (kind === undefined ? undefined : notOfType({ kind }, { kind: 'text' }, '')) ??
    partOf(before, 'before', { tier: 'text' }) ??
    partOf(isObject(before) ? before['wait'] : undefined, 'before.wait', waitTypes, { on: 'text' }) ??
    partOf(override, 'override', {}, overrideTypes) ??
    partOf(group, 'group', { id: 'text', name: 'text', companies: 'number' });
  if (misplaced) return misplaced;
  const there = Object.entries({ kind, before, override, group }).filter(([, part]) => part !== undefined);
  return Object.fromEntries(there);
}

type Types = Readonly<Record<string, 'text' | 'number' | 'boolean'>>;

const waitTypes: Types = { run: 'number', towards: 'text' };

const overrideTypes: Types = {
  tier: 'text',
  from: 'text',
  until: 'text',
  reason: 'text',
  author: 'text',
  approver: 'text',
  beatsCaps: 'boolean',
};

function partOf(part: unknown, where: string, needs: Types, may: Types = {}): Misplaced | undefined {
  if (part === undefined) return undefined;
  if (!isObject(part)) return { where, expected: 'object', got: part };
  const given = Object.fromEntries(Object.entries(may).filter(([member]) => part[member] !== undefined));
  return notOfType(part, { ...needs, ...given }, `${where}.`);
}

/** The first member that is not of its type. */
function notOfType(part: Readonly<Record<string, unknown>>, types: Types, path: string): Misplaced | undefined {
  for (const [member, expected] of Object.entries(types)) {
    const got = part[member];
    if (typeof got !== (expected === 'text' ? 'string' : expected)) return { where: `${path}${member}`, expected, got };
  }
  return undefined;
}

/** The account, or the group it is scored with, as a list of one. A value of the wrong kind for its indicator is a problem, not a blank. */
export function columnsOfOne(
  { id, values, unreadable, kind, before, override, group }: AccountFacts,
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
  return {
    accounts: {
      ids: textColumn([group?.id ?? id]),
      names: textColumn([name]),
      indicators,
      ...(kind !== undefined && { accountKinds: { kind: 'category', labels: [kind], codes: Int32Array.of(0) } }),
      ...(before && { previousTiers: [before.tier] }),
      ...(before?.wait && { previousWaits: new Map([[0, before.wait]]) }),
      ...(override && { overrides: new Map([[0, override]]) }),
    },
  };
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

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '—';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
