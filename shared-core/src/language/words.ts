import type { Lift } from '../explanation/lift';
import type { AccountRole } from '../intake/account-roles';
import type { IntakeProblem, UnreadableCell } from '../intake/intake-report';
import type { LedgerKind } from '../intake/ledger-mapping';
import type { OverridePart, RowProblem } from '../intake/row-problem';
import type { IndicatorGroup, KnownIndicatorId, Perspective } from '../model/indicator-catalogue';
import type { ModelProblem } from '../model/model-problem';
import type { Way } from '../model/way';
import type { ValueSide } from '../model/side-of';
import type { Quadrant } from '../segmentation/quadrant-of';
import type { OverrideProblem } from '../segmentation/tier-override';
import type { TierReason } from '../segmentation/tier-reason';
import type { Speaker } from './speaker';

export type Language = 'en' | 'zh-CN' | 'ko';

/** A sentence for every kind of a union; a kind without words does not compile. */
export type Wording<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (fact: Extract<T, { readonly kind: K }>, say: Speaker) => string;
};

/** Everything the core can say, in one language. Facts and numbers come in; nothing is decided here. */
export interface Words {
  readonly language: Language;
  readonly indicators: Readonly<Record<KnownIndicatorId, string>>;
  readonly roles: Readonly<Record<AccountRole, string>>;
  /** What a ledger holds, in the plural: `invoices`, `contact notes`. */
  readonly ledgers: Readonly<Record<LedgerKind, string>>;
  readonly groups: Readonly<Record<IndicatorGroup, string>>;
  readonly perspectives: Readonly<Record<Perspective, string>>;
  /** Tiers of the method; a model's own tier is shown as it is written. */
  readonly tiers: Readonly<Record<string, string>>;
  /** The two values of an account, and the four fields of volume × profit. */
  readonly values: Readonly<Record<ValueSide, string>>;
  readonly quadrants: Readonly<Record<Quadrant, string>>;
  readonly score: string;
  /** The ways to classify, by their names. */
  readonly ways: Readonly<Record<Way['by'], string>>;
  readonly prospect: string;
  readonly notScored: string;
  readonly blank: string;
  /** Stands between two sentences. */
  readonly betweenSentences: string;
  readonly days: (count: string, plural: Intl.LDMLPluralRule) => string;
  /** What one indicator brought of a score: `Amount 24.0`. */
  readonly brought: (indicator: string, points: string) => string;

  readonly tierReasons: Wording<TierReason>;
  /** Why an override does not count: part of a sentence. */
  readonly overrideProblems: Wording<OverrideProblem>;
  readonly lifts: Wording<Lift>;
  /** Ends the "why" of an account: what brought most of its score, as a list of what each brought. */
  readonly broughtMost: (parts: string) => string;
  readonly intakeProblems: Wording<IntakeProblem>;
  readonly rowProblems: Wording<RowProblem>;
  /** What an override has to have, as it stands in a sentence that misses it. */
  readonly overrideParts: Readonly<Record<OverridePart, string>>;
  readonly modelProblems: Wording<ModelProblem>;
  /** One cell that could not be read; `where` is its address or row, `expected` what its column holds. */
  readonly unreadableCells: Readonly<
    Record<UnreadableCell['why'], (cell: { where: string; header: string; text: string; expected: string }) => string>
  >;
  readonly expectedIn: {
    readonly number: string;
    readonly ratio: string;
    readonly date: string;
    readonly decimalPoint: string;
    readonly decimalComma: string;
  };
}
