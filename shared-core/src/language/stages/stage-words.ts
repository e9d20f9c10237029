import type {
  BuyerRank,
  BuyerStyle,
  BuyingRole,
  CommitteeProblem,
  CompetitionFactor,
  CompetitiveMove,
  CompetitivePosition,
  ContactLevel,
  Defusal,
  Department,
  Landmine,
  MemberExpected,
  OwnerRank,
  PositionProposal,
  RankFinding,
} from '../../committee';
import type { EnforcementGap, SheetGap } from '../../compile';
import type { ProposedOrgStage } from '../../funnel';
import type {
  ConditionList,
  ConditionState,
  EvidenceProblem,
  Expected,
  FactProblem,
  FactType,
  HangingFact,
  MoveProblem,
  PlacementReason,
  StageState,
  SyncVerdict,
  TemplateProblem,
} from '../../stages';
import type { Language } from '../words';
import type { StageSpeaker } from './stage-speaker';

/** A sentence for every kind of a union; a kind without words does not compile. */
export type StageWording<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (fact: Extract<T, { readonly kind: K }>, say: StageSpeaker) => string;
};

/** Everything the core can say of stages and buying committees, in one language. Nothing is decided here. */
export interface StageWords {
  readonly language: Language;
  readonly evidencedStage: string;
  readonly declaredStage: string;
  readonly procurementStage: string;
  readonly buyingCommittee: string;
  readonly keyNode: string;
  readonly lists: Readonly<Record<ConditionList, string>>;
  readonly states: Readonly<Record<StageState, string>>;
  /** The verdict on the buyer's pace, in a word or two. */
  readonly verdicts: Readonly<Record<SyncVerdict, string>>;
  readonly yes: string;
  readonly no: string;
  readonly factTypes: Readonly<Record<FactType, string>>;

  readonly roles: Readonly<Record<BuyingRole, string>>;
  readonly levels: Readonly<Record<ContactLevel, string>>;
  readonly ranks: Readonly<Record<BuyerRank, string>>;
  readonly departments: Readonly<Record<Department, string>>;
  readonly owners: Readonly<Record<OwnerRank, string>>;
  /** A style's name, what such a person wants, and how to treat them. */
  readonly styles: Readonly<
    Record<BuyerStyle, { readonly name: string; readonly wants: string; readonly treat: string }>
  >;
  readonly factors: Readonly<Record<CompetitionFactor, string>>;
  readonly positions: Readonly<Record<CompetitivePosition, string>>;
  readonly moves: Readonly<Record<CompetitiveMove, string>>;

  readonly placementReasons: StageWording<PlacementReason>;
  /** Why a condition is open, behind its text: `has been asked for: not known (x)`. */
  readonly openConditions: Readonly<
    Record<
      Exclude<ConditionState['kind'], 'met'>,
      (condition: { readonly text: string; readonly satisfy: string; readonly hangsOn: string }) => string
    >
  >;
  readonly hangingFacts: StageWording<HangingFact>;
  /** What is wanted all, and several ways of which `needs` are enough; each fact is said already. */
  readonly openFacts: (facts: readonly string[], say: StageSpeaker) => string;
  readonly openWays: (ways: readonly (readonly string[])[], needs: number, say: StageSpeaker) => string;
  readonly factProblems: StageWording<FactProblem>;
  /** What is wrong with a line of an evidence sheet. */
  readonly evidenceProblems: StageWording<EvidenceProblem>;
  readonly moveProblems: StageWording<MoveProblem>;
  readonly templateProblems: StageWording<TemplateProblem>;
  readonly expected: Readonly<Record<Expected, string>>;

  readonly landmines: Readonly<Record<Landmine['kind'], string>>;
  readonly defusals: StageWording<Defusal>;
  readonly committeeProblems: StageWording<CommitteeProblem>;
  readonly expectedMembers: StageWording<MemberExpected>;
  readonly rankFindings: StageWording<RankFinding>;
  readonly proposals: StageWording<PositionProposal>;

  readonly enforcementGaps: StageWording<EnforcementGap>;
  readonly sheetGaps: StageWording<SheetGap>;
  /** Which stage a value of the org's stage field is taken for. */
  readonly orgStages: StageWording<ProposedOrgStage>;
}
