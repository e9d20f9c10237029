import { calendarDate, CellState, indicatorNature } from 'c/keystageCore';
/** The form of Tier Reasons that is read here. */
const knownForm = 1;
/** Reads what stands in Tier Reasons beside a tier. Nothing is guessed: the first thing that is not as expected refuses it whole. */
export function accountFacts(text) {
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
  const stranger = unreadable.find((indicator) => typeof indicator !== 'string');
  if (stranger !== undefined) return malformed('unreadable', 'text', stranger);
  return {
    ok: true,
    facts: { id, asOf: day, values: values, unreadable: unreadable },
  };
}
/** The account as a list of one. A value of the wrong kind for its indicator is a problem, not a blank. */
export function columnsOfOne({ id, values, unreadable }, model, name) {
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
  return { accounts: { ids: [id], names: [name], indicators } };
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
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function shown(value) {
  const text = JSON.stringify(value) ?? '—';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
