import { calendarDate, CellState, indicatorNature, textColumn } from 'c/keystageCore';
import { isObject, objectIn } from 'c/jsonObject';
/** The forms of Tier Reasons that are read here; the second may say more of an account than its values. */
const knownForms = [1, 2];
/** Reads what stands in Tier Reasons beside a tier. Nothing is guessed: the first thing that is not as expected refuses it whole. */
export function accountFacts(text) {
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
  const stranger = unreadable.find((indicator) => typeof indicator !== 'string');
  if (stranger !== undefined) return malformed('unreadable', 'text', stranger);
  const beside = factsBeside(source);
  if ('where' in beside) return malformed(beside.where, beside.expected, beside.got);
  return {
    ok: true,
    facts: {
      id,
      asOf: day,
      values: values,
      unreadable: unreadable,
      refusals: reasonsOf(source['reasons'], 'tooFewValues', { by: 'text', count: 'number', least: 'number' }),
      passedOver: reasonsOf(source['reasons'], 'overrideBelowParent', { tier: 'text', parent: 'text' }),
      ...beside,
    },
  };
}
/** The reasons of one kind, which the list told and one account cannot tell; one that this version does not know is left out. */
function reasonsOf(reasons, kind, types) {
  return (Array.isArray(reasons) ? reasons : []).filter(
    (reason) => isObject(reason) && reason['kind'] === kind && notOfType(reason, types, '') === undefined,
  );
}
/** What decides beside the values, each part as far as it is there; or the first that is not as expected. */
function factsBeside({ kind, before, override, group }) {
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
const waitTypes = { run: 'number', towards: 'text' };
const overrideTypes = {
  tier: 'text',
  from: 'text',
  until: 'text',
  reason: 'text',
  author: 'text',
  approver: 'text',
  beatsCaps: 'boolean',
};
function partOf(part, where, needs, may = {}) {
  if (part === undefined) return undefined;
  if (!isObject(part)) return { where, expected: 'object', got: part };
  const given = Object.fromEntries(Object.entries(may).filter(([member]) => part[member] !== undefined));
  return notOfType(part, { ...needs, ...given }, `${where}.`);
}
/** The first member that is not of its type. */
function notOfType(part, types, path) {
  for (const [member, expected] of Object.entries(types)) {
    const got = part[member];
    if (typeof got !== (expected === 'text' ? 'string' : expected)) return { where: `${path}${member}`, expected, got };
  }
  return undefined;
}
/** The account, or the group it is scored with, as a list of one. A value of the wrong kind for its indicator is a problem, not a blank. */
export function columnsOfOne({ id, values, unreadable, kind, before, override, group }, model, name) {
  const indicators = new Map();
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
function categories(model) {
  const own = model.groups.flatMap((group) => group.indicators.map((indicator) => indicator.id));
  return new Set([...profileCategories, ...own].filter((id) => indicatorNature(model, id).unit === 'category'));
}
/** Categories of the catalogue that a list may bring though the model does not ask for them. */
const profileCategories = ['region', 'industry', 'listed'];
function numberOf(value, otherwise) {
  const known = typeof value === 'number';
  return {
    kind: 'number',
    values: Float64Array.of(known ? value : NaN),
    states: Uint8Array.of(known ? CellState.read : otherwise),
  };
}
function categoryOf(value) {
  return typeof value === 'string'
    ? { kind: 'category', labels: [value], codes: Int32Array.of(0) }
    : { kind: 'category', labels: [], codes: Int32Array.of(-1) };
}
function refused(problem) {
  return { ok: false, problem };
}
function malformed(where, expected, got) {
  return refused({ kind: 'malformed', where, expected, got: shown(got) });
}
function shown(value) {
  const text = JSON.stringify(value) ?? '—';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
