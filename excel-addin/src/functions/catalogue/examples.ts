import type { FunctionId } from './function-catalogue';

/** A formula for each function, as somebody would type it over a list in A1:H501. */
export const examples: Readonly<Record<FunctionId, string>> = {
  TIERS: '=KEYSTAGE.TIERS(A1:H501, DATE(2026,6,30))',
  SCORES: '=KEYSTAGE.SCORES(A1:H501, DATE(2026,6,30))',
  WHY: '=KEYSTAGE.WHY(A1:H501, DATE(2026,6,30))',
  LIFT: '=KEYSTAGE.LIFT(A1:H501, DATE(2026,6,30))',
  CONTRIBUTIONS: '=KEYSTAGE.CONTRIBUTIONS(A1:H501, DATE(2026,6,30))',
  PARETO: '=KEYSTAGE.PARETO(A1:B501)',
  QUADRANT: '=KEYSTAGE.QUADRANT(A1:H501, DATE(2026,6,30))',
  WEIGHTED: '=KEYSTAGE.WEIGHTED(A1:F201)',
  FORECAST: '=KEYSTAGE.FORECAST(A1:F201, 1000000)',
  STAGE: '=KEYSTAGE.STAGE(A1:M41, DATE(2026,6,30), "project-8")',
};
