import { readFile } from 'node:fs/promises';
import { errorCode } from '../files/error-code';
import { writeText } from '../files/write-text';
import { Refusal } from '../refusal';
import { fieldChoice, textOfChoice, type FieldChoice } from './field-choice';

/**
 * The choices of a mapping file, `{ "amount": "Yearly_Amount__c", "overdueRatio": "Overdue__c:percent" }`, those said beside it before
 * them; none where there is no such file yet.
 */
export async function rememberedMapping(path: string, said: readonly FieldChoice[]): Promise<readonly FieldChoice[]> {
  const kept = Object.entries(await readMappingFile(path)).map(([role, field]) =>
    fieldChoice(`${role}=${field}`, path),
  );
  const spokenOf = new Set(said.map(({ role }) => role));
  return [...kept.filter(({ role }) => !spokenOf.has(role)), ...said];
}

/** Keeps the choices for the next run. */
export async function rememberMapping(path: string, choices: readonly FieldChoice[]): Promise<void> {
  const kept = Object.fromEntries(choices.map((choice) => [choice.role, textOfChoice(choice)]));
  await writeText(path, `${JSON.stringify(kept, null, 2)}\n`);
}

async function readMappingFile(path: string): Promise<Record<string, string>> {
  const wrong = (got: string) =>
    new Refusal(
      `${path}: expected a JSON object of indicators and fields, { "amount": "Yearly_Amount__c" }; got ${got}.`,
    );
  let kept: unknown;
  try {
    kept = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {};
    throw wrong(error instanceof SyntaxError ? `what is no JSON (${error.message})` : 'a file that cannot be read');
  }
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) throw wrong('something else');
  const strange = Object.entries(kept).find(([, field]) => typeof field !== 'string');
  if (strange) throw wrong(`“${strange[0]}” without a field`);
  return kept as Record<string, string>;
}
