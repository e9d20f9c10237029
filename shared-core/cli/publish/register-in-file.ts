import { readFile } from 'node:fs/promises';
import {
  fingerprint,
  parseModel,
  saySigningRefusal,
  signModel,
  trailEntry,
  type CalendarDate,
  type SegmentationModel,
  type Speaker,
  type TrailEntry,
} from '@keystage/core';
import { errorCode } from '../files/error-code';
import { writeText } from '../files/write-text';
import { Refusal } from '../refusal';
import type { CliWords } from '../words';
import type { PublishedModels } from './published-models';

/** What a register holds: each model that was signed, and the trail. */
interface Register {
  readonly models: readonly SegmentationModel[];
  readonly trail: readonly TrailEntry[];
}

/** Models published to a file of one's own, to be kept under version control or on a shared drive; one that is not there yet is begun. */
export function registerInFile(
  path: string,
  today: () => CalendarDate,
  { say, words }: { readonly say: Speaker; readonly words: CliWords },
): PublishedModels {
  return {
    trail: async () => (await readRegister(path)).trail,
    async find(which) {
      const { models } = await readRegister(path);
      const found = [...models].reverse().find((one) => fingerprint(one) === which || String(one.version) === which);
      if (found) return found;
      const known = models.map((one) => `${one.version} (${fingerprint(one)})`);
      throw new Refusal(
        `${path}: expected a version or a fingerprint of this register, got “${which}”. ${known.length > 0 ? `It holds ${known.join(', ')}.` : 'It holds none yet.'}`,
      );
    },
    async sign(model, signature) {
      const { models, trail } = await readRegister(path);
      const inForce = trail.filter(({ act }) => act !== 'proposed').at(-1)?.fingerprint;
      const present = models.find((one) => fingerprint(one) === inForce);
      const signing = signModel({ ...signature, candidate: model, ...(present && { present }), trail, on: today() });
      if (!signing.ok)
        throw new Refusal(...signing.refusals.map((refusal) => saySigningRefusal(refusal, words.trail, say)));
      const { entry } = signing;
      const others = models.filter((one) => fingerprint(one) !== entry.fingerprint);
      const register: Register = { models: [...others, model], trail: [...trail, entry] };
      await writeText(path, `${JSON.stringify({ keystageRegister: 1, ...register }, null, 2)}\n`);
      return entry;
    },
  };
}

async function readRegister(path: string): Promise<Register> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { models: [], trail: [] };
    throw new Refusal(`${path} could not be read. Check that it is a file and that you may read it.`);
  }
  const { keystageRegister, models, trail } = jsonIn(text);
  const parsed = Array.isArray(models) ? models.map((model) => parseModel(model)) : [undefined];
  const entries = Array.isArray(trail) ? trail.map(trailEntry) : [undefined];
  const sound = parsed.flatMap((one) => (one?.ok ? [one.model] : []));
  const whole = entries.flatMap((entry) => entry ?? []);
  if (keystageRegister === 1 && sound.length === parsed.length && whole.length === entries.length) {
    return { models: sound, trail: whole };
  }
  throw new Refusal(
    `${path}: expected a register that keystage model publish has written, got something else or one that was altered. Name another file, or take the register from a backup.`,
  );
}

function jsonIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
