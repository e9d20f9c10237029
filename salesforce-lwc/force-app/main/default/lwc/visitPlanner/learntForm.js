import { factCatalogue, factsAsked } from 'c/keystageStages';
import { texts } from './texts';
/** The open conditions that a visit can answer; what follows from the people met is recorded with them. */
export function answerable(open, template) {
  return open.filter(({ condition }) => {
    const facts = factsOf(condition, template);
    return facts.length > 0 && facts.every(({ type }) => type !== 'list');
  });
}
/** A question for each condition, and once it is answered what has to be known beside the answer. */
export function learntFields(open, template, draft, say) {
  const value = (name) => draft[name] ?? '';
  return open.flatMap(({ condition }) => {
    const name = `answer/${condition.id}`;
    const answer = value(name);
    const question = {
      ...{ name, kind: 'choice', label: say.text(condition.text), value: answer, choices: answers() },
      help: say.text(condition.satisfy),
    };
    if (answer === '') return [question];
    const asked = factsBeside(factsOf(condition, template), String(answer));
    const note = {
      ...{ name: `note/${condition.id}`, kind: 'line', label: texts.Visit_AnswerNote },
      value: value(`note/${condition.id}`),
    };
    return [
      question,
      ...asked.map((fact) => {
        const place = `value/${condition.id}/${fact.path}`;
        return { name: place, label: say.text(fact.name), value: value(place), ...fieldFor(fact, say) };
      }),
      note,
    ];
  });
}
/** The values filled in beside an answer as the facts have them; null where the answer alone says it. */
export function valuesOf({ values }, template) {
  const { facts } = factCatalogue(template);
  const read = ([path, text]) => {
    const type = facts.get(path)?.type;
    return [path, type === 'yesNo' ? text === 'yes' : type === 'number' ? Number(text) : text];
  };
  const given = Object.entries(values);
  return given.length === 0 ? null : Object.fromEntries(given.map(read));
}
function factsOf(condition, template) {
  const catalogue = factCatalogue(template);
  return factsAsked(condition.expr, catalogue).flatMap((path) => catalogue.facts.get(path) ?? []);
}
/** The facts that an answer leaves open: a yes says that each thing is so, and nothing of a number, a text or a choice. */
function factsBeside(facts, answer) {
  if (answer === 'inProgress') return [];
  if (facts.length === 1) return answer === 'yes' ? facts.filter(({ type }) => type !== 'yesNo') : [];
  return answer === 'yes' && facts.every(({ type }) => type === 'yesNo') ? [] : facts;
}
function answers() {
  return [
    { value: '', label: texts.Visit_AnswerNone },
    { value: 'yes', label: texts.Visit_AnswerYes },
    { value: 'no', label: texts.Visit_AnswerNo },
    { value: 'inProgress', label: texts.Visit_AnswerInProgress },
  ];
}
function fieldFor(fact, say) {
  const blank = { value: '', label: texts.Visit_AnswerNone };
  switch (fact.type) {
    case 'yesNo':
      return { kind: 'choice', choices: answers().slice(0, 3) };
    case 'choice':
      return {
        kind: 'choice',
        choices: [blank, ...fact.choices.map(({ id, name }) => ({ value: id, label: say.text(name) }))],
      };
    case 'number':
      return { kind: 'number' };
    case 'date':
      return { kind: 'day' };
    default:
      return { kind: 'line' };
  }
}
