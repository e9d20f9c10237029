import { modelTrail, sayTrailEntry, speaker, type SignOff, type Speaker } from '@keystage/core';
import { oneOf, readOptions, type OptionKind } from '../read-options';
import { Refusal, WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { cliWords, languages, type CliWords } from '../words';
import type { CliSignature, PublishedModels } from './published-models';
import { readMoves } from './read-moves';
import { registerInFile } from './register-in-file';

const kinds = {
  register: { value: 'FILE' },
  org: { value: 'ADDRESS' },
  'sign-in': { value: 'token|stdin|cli|client' },
  by: { value: 'NAME' },
  note: { value: 'TEXT' },
  preview: { value: 'FILE' },
  lang: { value: 'en|zh-CN|ko' },
  json: {},
} as const satisfies Readonly<Record<string, OptionKind>>;

/** What one of the commands that publish works with. */
export interface PublishingDesk {
  /** The words beside the options. */
  readonly given: readonly string[];
  readonly models: PublishedModels;
  readonly words: CliWords;
  readonly say: Speaker;
  /** The signature, with whom it moves, as a preview of the model of this fingerprint says. */
  readonly signature: (fingerprint: string) => Promise<CliSignature>;
  /** Says an entry, or several, as sentences or as JSON. */
  readonly tell: (entries: readonly SignOff[]) => void;
}

/** Opens what `keystage model publish`, `rollback` and `trail` have in common, and does the work; a lost org ends with its own exit code. */
export async function atPublishingDesk(
  args: readonly string[],
  terminal: Terminal,
  usage: string,
  work: (desk: PublishingDesk) => Promise<number>,
): Promise<number> {
  const options = readOptions(args, kinds);
  const language = oneOf('lang', options.one('lang'), languages) ?? 'en';
  const [words, register, org] = [cliWords[language], options.one('register'), options.one('org')];
  if ((register === undefined) === (org === undefined)) {
    throw new WrongUsage(
      `Expected --register FILE or --org ADDRESS, got ${register === undefined ? 'neither' : 'both'}. Write: keystage ${usage}`,
    );
  }
  if (register === undefined && options.one('by') !== undefined) {
    throw new WrongUsage('--by: in an org the name is that of the user who is signed in. Leave it away.');
  }
  const say = speaker(words.core);
  const today = () => terminal.today();
  const deskOf = (models: PublishedModels): PublishingDesk => ({
    ...{ given: options.words, models, words, say },
    async signature(fingerprint) {
      const preview = options.one('preview');
      return {
        ...{ by: options.one('by') ?? '', note: options.one('note') ?? '' },
        ...(preview !== undefined && { moves: await readMoves(preview, fingerprint) }),
      };
    },
    tell(entries) {
      if (options.one('json') !== undefined) terminal.say(JSON.stringify({ ok: true, exitCode: 0, entries }, null, 2));
      else if (entries.length === 0) terminal.say(words.trail.none);
      else entries.forEach((entry) => terminal.say(sayTrailEntry(entry, words.trail, say)));
    },
  });
  if (register !== undefined) return work(deskOf(registerInFile(register, today, { say, words })));
  // jsforce comes with it: only who asks for an org waits for that.
  const { withOrg } = await import('./with-org');
  return withOrg({ org, signIn: options.one('sign-in'), language }, terminal, say, (models) => work(deskOf(models)));
}

/** The one word that a command takes beside its options. */
export function oneWord({ given }: PublishingDesk, what: string, usage: string): string {
  const [word] = given;
  if (word !== undefined && given.length === 1) return word;
  throw new WrongUsage(
    `Expected ${what}, got ${given.length === 0 ? 'nothing' : given.length}. Write: keystage ${usage}`,
  );
}

/** Refused where something beside the options was given that nobody asked for. */
export function noWords({ given }: PublishingDesk, usage: string): void {
  if (given.length > 0) throw new WrongUsage(`Expected options alone, got “${given[0]}”. Write: keystage ${usage}`);
}

/** The fingerprint of the model that was in force before the one in force now. */
export function formerInForce(trail: readonly SignOff[]): string {
  const former = modelTrail(trail)
    .filter(({ act }) => act !== 'proposed')
    .at(-1)?.former;
  if (former !== undefined) return former;
  throw new Refusal(
    'Nothing was in force before, so there is nothing to go back to. Name a version: keystage model trail lists them.',
  );
}
