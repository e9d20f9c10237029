import { fillLabel } from 'c/fillLabel';
import { pathsToAsk } from 'c/keystagePlaybook';
import { calendarDate, factCatalogue } from 'c/keystageStages';
import { texts } from './texts';
/** The facts behind a condition that can be answered for it; none where it follows from the people of the committee. */
export function askedFacts(condition, template, stage) {
  const { facts } = factCatalogue(template);
  return pathsToAsk(condition.expr, template, stage).flatMap((path) => {
    const fact = facts.get(path);
    return fact && fact.type !== 'list' ? [fact] : [];
  });
}
/** A condition that is one yes or no is answered as such; any other by what is known of its facts. */
export function isOneAnswer({ expr }, facts) {
  return 'is' in expr && facts.length === 1 && facts[0].type === 'yesNo' && facts[0].path === expr.is;
}
/** A form begun with what is on file. */
export function openDraft(deal, condition, facts, { today, home }) {
  const { values, inProgress } = deal.evidence;
  const base = deal.records.find((record) => record.condition === condition.id);
  const one = isOneAnswer(condition, facts);
  const filled = facts.map(({ path }) => {
    if (one && inProgress.includes(path)) return [path, 'inProgress'];
    const value = values[path];
    if (typeof value === 'boolean') return [path, value ? 'yes' : 'no'];
    return [path, typeof value === 'string' || typeof value === 'number' ? String(value) : ''];
  });
  return {
    ...{ condition: condition.id, home },
    values: Object.fromEntries(filled),
    isUnderWay: !one && facts.some(({ path }) => inProgress.includes(path)),
    seenOn: today,
    note: base?.note ?? '',
    base,
  };
}
/** The answer a draft gives, or the sentence that says what it lacks. */
export function givenBy(draft, condition, facts, today, say) {
  const observedOn = calendarDate(draft.seenOn);
  if (observedOn === null || observedOn > today) {
    return { ok: false, text: fillLabel(texts.Stage_WrongDay, texts.Stage_SeenOn, say.date(today)) };
  }
  const note = draft.note.trim() === '' ? null : draft.note.trim();
  const about = { condition: condition.id, observedOn, note };
  if (isOneAnswer(condition, facts)) {
    const answer = draft.values[facts[0].path];
    if (answer !== 'yes' && answer !== 'no' && answer !== 'inProgress') return nothingSaid;
    return { ok: true, given: { ...about, answer, values: null } };
  }
  const values = {};
  for (const fact of facts) {
    const typed = (draft.values[fact.path] ?? '').trim();
    const value = typed === '' ? null : valueOf(fact, typed);
    if (value === undefined) {
      const expected = say.words.factTypes[fact.type];
      return { ok: false, text: fillLabel(texts.Stage_WrongValue, say.fact(fact.path), expected, typed) };
    }
    if (value !== null) values[fact.path] = value;
  }
  const isBlank = Object.keys(values).length === 0;
  if (isBlank && !draft.isUnderWay && !draft.base) return nothingSaid;
  return { ok: true, given: { ...about, answer: draft.isUnderWay ? 'inProgress' : 'no', values } };
}
const nothingSaid = { ok: false, text: texts.Stage_NothingSaid };
/** What was typed as the fact has it; undefined where it is none of its kind. */
function valueOf({ type }, typed) {
  switch (type) {
    case 'yesNo':
      return typed === 'yes';
    case 'number': {
      const number = Number(typed);
      return Number.isFinite(number) ? number : undefined;
    }
    case 'date':
      return calendarDate(typed) ?? undefined;
    default:
      return typed;
  }
}
/** What a record says, in one line: the answer or the facts, the day, the note. */
export function answerInWords({ answer, values, observedOn, note }, say) {
  const facts = Object.entries(values ?? {}).map(([path, value]) => `${say.fact(path)}: ${say.value(path, value)}`);
  const said = facts.length === 0 || answer === 'inProgress' ? [answerWord(answer)] : [];
  const day = observedOn === null ? [] : [say.date(observedOn)];
  return [...said, ...facts, ...day, ...(note === null ? [] : [note])].join(' · ');
}
function answerWord(answer) {
  if (answer === null) return texts.Stage_Unknown;
  return { yes: texts.Stage_Yes, no: texts.Stage_No, inProgress: texts.Stage_InProgress }[answer];
}
