import type { DossierItem } from '../relationship';

/** What a visit may be for (K4). */
export const visitPurposes = ['sign', 'keepRelation', 'checkProgress', 'discussSolution', 'surveyMarket'] as const;
export type VisitPurpose = (typeof visitPurposes)[number];

/** What an organisation may need of a supplier, and what a person in it may need for themselves (K4). */
export const needTopics = {
  organisation: ['quality', 'price', 'supplier', 'delivery', 'terms'],
  person: ['safePost', 'gain', 'recognition', 'pressure', 'innerRelations'],
} as const;
export type NeedTopic = (typeof needTopics)['organisation' | 'person'][number];

/** The four steps of asking, in their order (K5). */
export const spinSteps = ['situation', 'problem', 'implication', 'needPayoff'] as const;
export type SpinStep = (typeof spinSteps)[number];

/** A need of the buyer, and what they have answered at each step so far. */
export interface Need extends Readonly<Partial<Record<SpinStep, string>>> {
  readonly id: string;
  readonly text: string;
  readonly topic?: NeedTopic;
}

export const fabeParts = ['feature', 'advantage', 'benefit', 'evidence'] as const;
export type FabePart = (typeof fabeParts)[number];

/** What we set against one need, by the need's id. */
export interface Offer extends Readonly<Partial<Record<FabePart, string>>> {
  readonly need: string;
}

export const rivalParts = ['use', 'satisfaction', 'rep', 'ties'] as const;
export type RivalPart = (typeof rivalParts)[number];

/** A rival at this account. */
export interface Rival extends Readonly<Partial<Record<RivalPart, string>>> {
  readonly name: string;
  readonly suppliesNow: boolean;
}

/** Objections for which answers are written; any other is answered in its own words. */
export const objectionTopics = ['price', 'presentSupplier', 'risk', 'timing'] as const;
export type ObjectionTopic = (typeof objectionTopics)[number];

export interface HeardObjection {
  readonly text: string;
  readonly topic?: ObjectionTopic;
}

/** Who calls: the firm, the person, and in one sentence what it helps others with. */
export const callerParts = ['firm', 'person', 'help'] as const;
export type CallerPart = (typeof callerParts)[number];

/** What is known for a visit beside the deal's facts and its committee. */
export interface VisitKnowledge {
  /** The contact to be visited, by id. */
  readonly person?: string;
  /** The purpose a person has chosen; without one it is proposed. */
  readonly purpose?: VisitPurpose;
  readonly caller: Readonly<Partial<Record<CallerPart, string>>>;
  /** Null: no dossier was handed over, so nothing is said of its gaps. */
  readonly dossier: Readonly<Partial<Record<DossierItem, string>>> | null;
  /** Whether law and need allow personal items to be kept. */
  readonly personalAllowed: boolean;
  readonly needs: readonly Need[];
  readonly offers: readonly Offer[];
  /** The one claim, ours alone, that sells. */
  readonly usp?: string;
  /** Test reports, certificates, samples, a common acquaintance: what can be shown. */
  readonly proofs: readonly string[];
  readonly rivals: readonly Rival[];
  readonly objections: readonly HeardObjection[];
}
