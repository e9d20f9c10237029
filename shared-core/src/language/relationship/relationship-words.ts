import type {
  AnalysisGap,
  AnalysisStep,
  CompanyDepth,
  DossierItem,
  DossierSection,
  Horizon,
  PersonalDepth,
  RelationshipMeasure,
  RelationshipStage,
  ServiceMode,
  Tie,
} from '../../relationship';
import type { Wording } from '../words';

/** What is said of the relationship with an account, in one language. */
export interface RelationshipWords {
  readonly stages: Readonly<Record<RelationshipStage | 'unknown', string>>;
  /** By what a stage is known. */
  readonly signs: Readonly<Record<Exclude<RelationshipStage, 'brokenOff'>, string>>;
  readonly measures: Readonly<Record<RelationshipMeasure, string>>;
  /** We sell them more than they are recorded to buy. */
  readonly over: string;
  readonly personalDepths: Readonly<Record<PersonalDepth, string>>;
  readonly companyDepths: Readonly<Record<CompanyDepth, string>>;
  readonly ties: Readonly<Record<Tie, string>>;
  readonly serviceModes: Readonly<Record<ServiceMode, string>>;

  readonly dossier: string;
  readonly sections: Readonly<Record<DossierSection, string>>;
  readonly items: Readonly<Record<DossierItem, string>>;
  /** Personal items on file that may not be kept; `items` is a list of them. */
  readonly notAllowed: (items: string) => string;

  readonly steps: Readonly<Record<AnalysisStep, string>>;
  readonly horizons: Readonly<Record<Horizon, string>>;
  readonly gaps: Wording<AnalysisGap>;
}
