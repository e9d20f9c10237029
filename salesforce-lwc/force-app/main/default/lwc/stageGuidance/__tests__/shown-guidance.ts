import { createElement } from 'lwc';
import * as objectInfoApi from 'lightning/uiObjectInfoApi';
import StageGuidance from 'c/stageGuidance';
import { answerGraphql, executeMutation, settled, type GraphqlAnswer } from '../../../../../../test/answering-graphql';
import { answerOf, dealId, type SampleDeal } from '../../dealRecord/__tests__/sample-deal';

const objectInfo = objectInfoApi.getObjectInfo as unknown as { emit(value: unknown): void };

/** What the org answers: a deal, none (null), errors, or nothing yet. */
export type OrgAnswer = SampleDeal | null | { readonly errors: readonly object[] } | undefined;

let answers: readonly OrgAnswer[] = [];

/** The answers of the org one after the other; the last one stays. */
function answering(): GraphqlAnswer {
  const [now, ...later] = answers;
  if (later.length > 0) answers = later;
  return graphqlAnswer(now);
}

/** From now on the org answers so; who asked before is answered anew. */
export async function orgAnswers(answer: OrgAnswer): Promise<void> {
  answers = [answer];
  await answerGraphql(answering);
}

/** So the org will answer whoever asks again: one answer after the other. */
export function orgWillAnswer(...later: readonly OrgAnswer[]): void {
  answers = later;
}

/** Lets a save run to its end: it asks the org, writes, and asks again. */
export async function calm(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await settled();
}

function graphqlAnswer(answer: OrgAnswer): GraphqlAnswer {
  if (answer === undefined) return undefined;
  if (answer !== null && 'errors' in answer) return { errors: answer.errors as readonly { message: string }[] };
  return { data: answerOf(answer) };
}

/** Puts the component on a page and lets the org answer. */
export async function shownGuidance(answer: OrgAnswer): Promise<HTMLElement> {
  executeMutation.mockReset().mockResolvedValue({ data: {}, errors: undefined });
  const card = createElement('c-stage-guidance', { is: StageGuidance }) as HTMLElement & { recordId: string };
  card.recordId = dealId;
  await orgAnswers(answer);
  document.body.appendChild(card);
  await settled();
  return card;
}

export async function mayEdit(createable: boolean): Promise<void> {
  objectInfo.emit({ createable });
  await settled();
}

/** Every line that a test has looked at so far. */
export const everShown: string[] = [];

/** Everything a reader sees or hears, the shadow trees of children included, each piece of text on a line of its own. */
export function linesOf(node: Node): string[] {
  const pieces: string[] = [];
  const visit = (each: Node): void => {
    if (each.nodeType === Node.TEXT_NODE) pieces.push((each.textContent ?? '').trim());
    const root = each instanceof Element ? each.shadowRoot : null;
    [...(root?.childNodes ?? []), ...each.childNodes].forEach(visit);
  };
  visit(node);
  const lines = pieces.filter((piece) => piece !== '');
  everShown.push(...lines);
  return lines;
}

/** Elements by a selector, in the component's own shadow tree. */
export function within(card: Element, selector: string): HTMLElement[] {
  return [...card.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
}

export function groupOf(card: Element, key: string): HTMLElement {
  const [group] = within(card, `section[data-group="${key}"]`);
  if (!group) throw new Error(`no group ${key}`);
  return group;
}

/** The conditions of a group, by id. */
export function conditionsIn(card: Element, key: string): (string | undefined)[] {
  return [...groupOf(card, key).querySelectorAll<HTMLElement>('c-condition-line')].map(
    ({ dataset }) => dataset['condition'],
  );
}

export async function unfold(card: Element, key: string): Promise<void> {
  within(card, `button.fold[data-group="${key}"]`)[0].click();
  await settled();
}

export function lineOf(card: Element, condition: string): HTMLElement {
  const [line] = within(card, `c-condition-line[data-condition="${condition}"]`);
  if (!line) throw new Error(`the condition ${condition} is not shown`);
  return line;
}

export async function press(element: Element, selector: string): Promise<void> {
  const [button] = within(element, selector);
  if (!button) throw new Error(`no ${selector}`);
  button.click();
  await calm();
}

/** Opens the form of a condition. */
export async function open(card: Element, condition: string): Promise<HTMLElement> {
  const line = lineOf(card, condition);
  await press(line, 'button.toggle');
  return line;
}

/** Fills in an input, by its selector, as the base components tell it. */
export async function fill(element: Element, selector: string, value: string | boolean | null): Promise<void> {
  const [input] = within(element, selector);
  if (!input) throw new Error(`no ${selector}`);
  const detail = typeof value === 'boolean' ? { checked: value } : { value };
  input.dispatchEvent(new CustomEvent('change', { detail }));
  await calm();
}

/** An input in the form of a condition, by the path of its fact, or `*note`, `*seenOn`, `*underWay`; `*answer` is the one with yes and no. */
function inputIn(line: Element, field: string): HTMLElement {
  const [input] = inputsIn(line).filter(({ dataset, tagName }) =>
    field === '*answer' ? tagName === 'LIGHTNING-RADIO-GROUP' : dataset['name']?.endsWith(` ${field}`),
  );
  if (!input) throw new Error(`no ${field}`);
  return input;
}

function inputsIn(line: Element): HTMLElement[] {
  return within(line, 'c-value-form').flatMap((form) => within(form, '[data-name]'));
}

/** The inputs for the facts of a condition, without what is asked beside them. */
export function factInputs(line: Element): HTMLElement[] {
  return inputsIn(line).filter(({ dataset }) => !dataset['name']?.includes(' *'));
}

export async function fillIn(line: Element, field: string, value: string | boolean | null): Promise<void> {
  const detail = typeof value === 'boolean' ? { checked: value } : { value };
  inputIn(line, field).dispatchEvent(new CustomEvent('change', { detail }));
  await calm();
}

export function valueIn(line: Element, field: string, property = 'value'): unknown {
  return (inputIn(line, field) as unknown as Record<string, unknown>)[property];
}

/** Whatever a property of a base component's stub holds. */
export function valueOf(element: Element, selector: string, property = 'value'): unknown {
  return (within(element, selector)[0] as unknown as Record<string, unknown>)[property];
}

/** What has been written: each operation of the last save by its kind and object, with the values. */
export function written(): readonly [what: string, fields: Readonly<Record<string, unknown>>][] {
  const call = executeMutation.mock.calls.at(-1) as [{ query: string; variables: Record<string, object> }] | undefined;
  if (!call) return [];
  const [{ query, variables }] = call;
  return Object.entries(variables).map(([name, input]) => {
    const [, what] = new RegExp(`${name}: (\\w+)\\(`).exec(query)!;
    const values = Object.entries(input).find(([key]) => key !== 'Id')?.[1] as Record<string, unknown>;
    return [what, 'Id' in input ? { Id: input.Id, ...values } : values];
  });
}
