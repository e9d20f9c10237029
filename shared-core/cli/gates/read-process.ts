import { dirname, isAbsolute, join } from 'node:path';
import { type GateProcess, type StageSpeaker, type StageTemplate } from '@keystage/core';
import { decodedText } from '../files/decoded-text';
import { nearestWord } from '../nearest-word';
import { Refusal } from '../refusal';
import { chooseTemplate, readyTemplateNames, templateOf } from './choose-template';

const members = ['keystage', 'name', 'template', 'recordType', 'stages'] as const;

/** A process from its file; refused with everything that is wrong with it, one sentence each. */
export async function readProcess(path: string, say: StageSpeaker): Promise<GateProcess> {
  const file = parsed(path, await textOf(path));
  const faults = [...faultsOfShape(file)];
  if (faults.length > 0) throw new Refusal(...faults.map((fault) => `${path}: ${fault}`));
  const { name, template: named, recordType, stages } = file as unknown as ProcessFile;
  const template = await templateFor(named, path, say);
  const unknown = stageFaults(stages, template);
  if (unknown.length > 0) throw new Refusal(...unknown.map((fault) => `${path}: ${fault}`));
  return { name, template, stageMap: stages, ...(recordType !== undefined && { recordType }) };
}

interface ProcessFile {
  readonly name: string;
  readonly template: string | object;
  readonly recordType?: string;
  readonly stages: Readonly<Record<string, string>>;
}

async function textOf(path: string): Promise<string> {
  let text = '';
  for await (const piece of decodedText(path)) text += piece;
  return text;
}

function parsed(path: string, text: string): Readonly<Record<string, unknown>> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Refusal(
      `${path}: expected JSON, and it ends or breaks off: ${(error as Error).message}. Correct it there.`,
    );
  }
  if (isObject(file)) return file;
  throw new Refusal(`${path}: expected a process between { and }, got ${shown(file)}. See keystage gates --help.`);
}

function* faultsOfShape(file: Readonly<Record<string, unknown>>): Generator<string> {
  for (const key of Object.keys(file)) {
    if ((members as readonly string[]).includes(key)) continue;
    const nearest = nearestWord(key, members);
    yield `“${key}” is no part of a process. ${nearest ? `Did you mean “${nearest}”?` : 'Leave it out.'}`;
  }
  if (file['keystage'] !== 1) yield `keystage: expected 1, got ${shown(file['keystage'])}. Write "keystage": 1.`;
  if (!isText(file['name']))
    yield `name: expected a text, got ${shown(file['name'])}. Write what people call the process.`;
  if (!isText(file['template']) && !isObject(file['template'])) {
    yield `template: expected a file, a template, or one of ${readyTemplateNames.join(', ')}; got ${shown(file['template'])}.`;
  }
  const recordType = file['recordType'];
  if (recordType !== undefined && !(isText(recordType) && /^[A-Za-z]\w{0,79}$/.test(recordType))) {
    yield `recordType: expected an API name such as Project_Sale, got ${shown(recordType)}. Leave it out for the deals of no other process.`;
  }
  const { stages } = file;
  if (!isObject(stages)) {
    yield `stages: expected for each value of the stage field the id of a stage, got ${shown(stages)}.`;
    return;
  }
  for (const [value, stage] of Object.entries(stages)) {
    if (!isText(stage)) yield `stages, “${value}”: expected the id of a stage, got ${shown(stage)}.`;
    if (value.trim() === '') yield 'stages: a value of the stage field is blank. Write it as the org has it.';
  }
}

function stageFaults(stages: Readonly<Record<string, string>>, template: StageTemplate): string[] {
  const ids = template.stages.map(({ id }) => id);
  const faults = Object.entries(stages).flatMap(([value, stage]) => {
    if (ids.includes(stage)) return [];
    const nearest = nearestWord(stage, ids);
    return [
      `stages, “${value}”: expected one of ${ids.join(', ')}; got “${stage}”.${nearest ? ` Did you mean ${nearest}?` : ''}`,
    ];
  });
  if (Object.keys(stages).length === 0)
    faults.push('stages: no value stands for any stage, so no gate would hold. Map some.');
  return faults;
}

/** A template by its name, from a file named as seen from the process file, or as it stands in the process. */
async function templateFor(named: string | object, path: string, say: StageSpeaker): Promise<StageTemplate> {
  if (typeof named !== 'string') return templateOf(named, `${path}, template`, say);
  const isReady = readyTemplateNames.includes(named);
  return chooseTemplate(isReady || isAbsolute(named) ? named : join(dirname(path), named), say);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** A value as its file has it, cut where it is long. */
function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
