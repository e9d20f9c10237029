import { modelJsonSchema } from '@keystage/core';
import { readOptions } from './read-options';
import { WrongUsage } from './refusal';
import type { Terminal } from './terminal';

/** `keystage model schema`: prints the JSON Schema of model files, for editors. */
export async function modelSchema(args: readonly string[], terminal: Terminal): Promise<number> {
  const { words } = readOptions(args, {});
  if (words.length > 0) throw new WrongUsage(`Expected nothing more, got “${words[0]}”. Write: keystage model schema`);
  terminal.say(JSON.stringify(modelJsonSchema(), null, 2));
  return Promise.resolve(0);
}
