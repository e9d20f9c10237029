import type { TierReason } from '../../segmentation';
import { firstCase, type Compiling } from './compiling';

type Kind = TierReason['kind'];

/** A fact of a reason as a statement has it: known beforehand, or a number, a text or JSON of the row; a null leaves it away. */
export type SqlFact =
  | { readonly is: unknown }
  | { readonly number: string }
  | { readonly text: string }
  | { readonly day: string }
  | { readonly json: string };

export type SqlFacts = Readonly<Record<string, SqlFact>>;

/** How a reason is told: by its kind alone, or with the facts that words are made of. */
export interface Telling {
  /** What stands between reasons. */
  readonly between: string;
  /** A text of the row. */
  tell(kind: Kind, facts?: SqlFacts): string;
}

/** The kinds, in the notation of the golden stories. */
export function tellingKinds({ dialect }: Compiling): Telling {
  return {
    between: ', ',
    tell(kind, { policy } = {}) {
      return dialect.text(kind === 'assumed' && policy && 'is' in policy ? `assumed ${String(policy.is)}` : kind);
    },
  };
}

/** The reasons as the core has them, in JSON: `reasonsOfText` reads them, and words are chosen as ever. */
export function tellingFacts(compiling: Compiling): Telling {
  const { dialect } = compiling;
  const asText = (x: string) => dialect.cast(x, dialect.types.text);
  const valueOf = (fact: SqlFact): string => {
    if ('is' in fact) return dialect.text(JSON.stringify(fact.is));
    if ('number' in fact) return asText(fact.number);
    if ('day' in fact) return `('"' || ${asText(fact.day)} || '"')`;
    return 'json' in fact ? fact.json : dialect.json(fact.text);
  };
  return {
    between: ',',
    tell(kind, facts = {}) {
      const members = Object.entries(facts).map(([name, fact]) =>
        'is' in fact
          ? dialect.text(`,${JSON.stringify(name)}:${JSON.stringify(fact.is)}`)
          : `(${dialect.text(`,${JSON.stringify(name)}:`)} || ${valueOf(fact)})`,
      );
      return dialect.joined([dialect.text(`{"kind":${JSON.stringify(kind)}`), ...members, `'}'`], '');
    },
  };
}

/** The tier at a place, as JSON; left away where there is none. */
export function namedTier({ model, dialect }: Compiling, place: string): SqlFact {
  return {
    json: firstCase(model.tiers.map((tier, k) => [`${place} = ${k}`, dialect.text(JSON.stringify(tier))] as const)),
  };
}

/** One of some constants by which condition holds first, as JSON; left away where none does, or the constant is not there. */
export function oneOfFacts({ dialect }: Compiling, cases: readonly (readonly [when: string, is: unknown])[]): SqlFact {
  const told = cases.filter(([, is]) => is !== undefined);
  return { json: firstCase(told.map(([when, is]) => [when, dialect.text(JSON.stringify(is))] as const)) };
}
