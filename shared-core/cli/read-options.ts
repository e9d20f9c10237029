import { parseArgs } from 'node:util';
import { nearestWord } from './nearest-word';
import { WrongUsage } from './refusal';

/** An option of a command: what its value is called, or none for a switch; whether it may be given more than once. */
export interface OptionKind {
  readonly value?: string;
  readonly repeated?: true;
}

export interface GivenOptions<Name extends string> {
  readonly words: readonly string[];
  /** The value of an option, the last word for a switch being ''; undefined where it is not given. */
  one(name: Name): string | undefined;
  all(name: Name): readonly string[];
}

/** Reads the words after a command. Whatever is not one of its options is refused, with the option that was probably meant. */
export function readOptions<Name extends string>(
  words: readonly string[],
  kinds: Readonly<Record<Name, OptionKind>>,
): GivenOptions<Name> {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries<OptionKind>(kinds).map(([name, { value }]) => [
        name,
        { type: value ? 'string' : 'boolean' } as const,
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const given = new Map<Name, string[]>();
  const others: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') others.push(token.value);
    if (token.kind !== 'option') continue;
    const name = knownName(token.rawName, kinds);
    const { value, repeated } = kinds[name];
    const values = given.get(name) ?? [];
    if (values.length > 0 && !repeated) {
      throw new WrongUsage(`--${name}: expected once, got twice. Leave one of them away.`);
    }
    if (value === undefined && token.value !== undefined) {
      throw new WrongUsage(`--${name}: expected no value, got “${token.value}”. Write --${name} alone.`);
    }
    // A value that looks like an option is one, its own value having been forgotten.
    if (value !== undefined && (token.value === undefined || (!token.inlineValue && /^--\w/.test(token.value)))) {
      throw new WrongUsage(
        `--${name}: expected ${value} after it, got ${token.value ?? 'nothing'}. Write --${name} ${value}.`,
      );
    }
    given.set(name, [...values, token.value ?? '']);
  }
  return {
    words: others,
    one: (name) => given.get(name)?.[0],
    all: (name) => given.get(name) ?? [],
  };
}

function knownName<Name extends string>(raw: string, kinds: Readonly<Record<Name, OptionKind>>): Name {
  const name = raw.replace(/^-+/, '');
  const names = Object.keys(kinds) as Name[];
  const known = names.find((candidate) => raw === `--${candidate}`);
  if (known) return known;
  const nearest = nearestWord(name, names);
  throw new WrongUsage(
    `${raw}: there is no such option. ${nearest ? `Did you mean --${nearest}?` : `There are ${names.map((one) => `--${one}`).join(', ')}.`}`,
  );
}

/** The value of an option that takes one of a few words. */
export function oneOf<Word extends string>(
  option: string,
  given: string | undefined,
  allowed: readonly Word[],
): Word | undefined {
  if (given === undefined) return undefined;
  const found = allowed.find((word) => word.toLowerCase() === given.toLowerCase());
  if (found !== undefined) return found;
  const nearest = nearestWord(given, allowed);
  throw new WrongUsage(
    `--${option}: expected ${allowed.join(', ')}; got “${given}”.${nearest ? ` Did you mean ${nearest}?` : ''}`,
  );
}
