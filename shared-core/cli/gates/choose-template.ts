import { parseTemplate, type StageSpeaker, type StageTemplate } from '@keystage/core';
import development8 from '@keystage/core/templates/development-8.json';
import funnelLetters from '@keystage/core/templates/funnel-letters.json';
import keyAccount6 from '@keystage/core/templates/keyaccount-6.json';
import project8 from '@keystage/core/templates/project-8.json';
import { decodedText } from '../files/decoded-text';
import { nearestWord } from '../nearest-word';
import { Refusal } from '../refusal';

/** The stage templates that come with the product, by the name to call them. */
const readyTemplates = new Map<string, unknown>(
  [project8, keyAccount6, funnelLetters, development8].map((file) => [file.id, file]),
);

export const readyTemplateNames: readonly string[] = [...readyTemplates.keys()];

/** A ready template by its name, or that of a file; refused with everything that is wrong with it, one sentence each. */
export async function chooseTemplate(name: string, say: StageSpeaker): Promise<StageTemplate> {
  return templateOf(readyTemplates.get(name) ?? (await textOf(name)), name, say);
}

/** What a file or a part of one holds, as a template; `where` is said before each fault. */
export function templateOf(held: unknown, where: string, say: StageSpeaker): StageTemplate {
  const parsed = parseTemplate(held);
  if (parsed.ok) return parsed.template;
  throw new Refusal(...parsed.problems.map((problem) => `${where}: ${say.templateProblem(problem)}`));
}

async function textOf(path: string): Promise<string> {
  let text = '';
  try {
    for await (const piece of decodedText(path)) text += piece;
  } catch (error) {
    const nearest = nearestWord(path, readyTemplateNames);
    if (nearest === undefined || !(error instanceof Refusal)) throw error;
    throw new Refusal(`${error.message} The ready template is called ${nearest}.`);
  }
  return text;
}
