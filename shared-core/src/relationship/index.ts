export {
  dossierCompleteness,
  dossierSections,
  type DossierCompleteness,
  type DossierItem,
  type DossierSection,
} from './dossier-completeness';
export { measuresAt, type RelationshipMeasure } from './measures-at';
export { relationshipStage, type RelationshipStage, type RelationshipStanding } from './relationship-stage';
export {
  companyDepths,
  personalDepths,
  relationshipStrength,
  type CompanyDepth,
  type PersonalDepth,
} from './relationship-strength';
export { serviceMode, type ServiceMode } from './service-mode';
export {
  analysisSteps,
  sixStepAnalysis,
  type AccountOpportunity,
  type AnalysisGap,
  type AnalysisStep,
  type Horizon,
  type Level,
  type SixStepAnalysis,
} from './six-step-analysis';
export { tieOf, type Tie } from './tie-of';
