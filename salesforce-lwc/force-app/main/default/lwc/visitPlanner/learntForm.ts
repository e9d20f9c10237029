import {
  factCatalogue,
  factsAsked,
  type Fact,
  type OpenCondition,
  type StageSpeaker,
  type StageTemplate,
} from 'c/keystageStages';
import type { FormChoice, FormField } from 'c/valueForm';
import type { Learnt, RecordDraft } from './recordDraft';
import { texts } from './texts';

/** The open conditions that a visit can answer; what follows from the people met is recorded with them. */
export function answerable(open: readonly OpenCondition[], template: StageTemplate): readonly OpenCondition[] {
  return open.filter(({ condition }) => {
    const facts = factsOf(condition, template);
    return facts.length > 0 && facts.every(({ type }) => type !== 'list');
  });
}

/** A question for each condition, and once it is answered what has to be known beside the answer. */
export function learntFields(
  open: readonly OpenCondition[],
  template: StageTemplate,
  draft: RecordDraft,
  say: StageSpeaker,
): readonly FormField[] {
  const value = (name: string) => draft[name] ?? '';
  return open.flatMap(({ condition }): readonly FormField[] => {
    const name = `answer/${condition.id}`;
    const answer = value(name);
    const question: FormField = {
      ...{ name, kind: 'choice', label: say.text(condition.text), value: answer, choices: answers() },
      help: say.text(condition.satisfy),
    };
    if (answer === '') return [question];
    const asked = factsBeside(factsOf(condition, template), String(answer));
    const note: FormField = {
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
export function valuesOf({ values }: Learnt, template: StageTemplate): Readonly<Record<string, unknown>> | null {
  const { facts } = factCatalogue(template);
  const read = ([path, text]: [string, string]): [string, unknown] => {
    const type = facts.get(path)?.type;
    return [path, type === 'yesNo' ? text === 'yes' : type === 'number' ? Number(text) : text];
  };
  const given = Object.entries(values);
  return given.length === 0 ? null : Object.fromEntries(given.map(read));
}

function factsOf(condition: OpenCondition['condition'], template: StageTemplate): readonly Fact[] {
  const catalogue = factCatalogue(template);
  return factsAsked(condition.expr, catalogue).flatMap((path) => catalogue.facts.get(path) ?? []);
}

/** The facts that an answer leaves open: a yes says that each thing is so, and nothing of a number, a text or a choice. */
function factsBeside(facts: readonly Fact[], answer: string): readonly Fact[] {
  if (answer === 'inProgress') return [];
  if (facts.length === 1) return answer === 'yes' ? facts.filter(({ type }) => type !== 'yesNo') : [];
  return answer === 'yes' && facts.every(({ type }) => type === 'yesNo') ? [] : facts;
}

function answers(): readonly FormChoice[] {
  return [
    { value: '', label: texts.Visit_AnswerNone },
    { value: 'yes', label: texts.Visit_AnswerYes },
    { value: 'no', label: texts.Visit_AnswerNo },
    { value: 'inProgress', label: texts.Visit_AnswerInProgress },
  ];
}

function fieldFor(fact: Fact, say: StageSpeaker): Pick<FormField, 'kind' | 'choices'> {
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
