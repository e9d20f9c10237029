/** How the open pipeline stands against what is still to be reached. NaN where a figure has no meaning. */
export interface PipelineCoverage {
  /** Open amount ÷ remaining quota. */
  readonly coverage: number;
  /** The multiple that the win rate really asks for, 1 ÷ win rate: "3×" is right at 33 % only. */
  readonly required: number;
  /** The part of the remaining quota to be expected: coverage × win rate. */
  readonly expectedShare: number;
}

/** Coverage of the remaining quota by the open pipeline (methods §5.5). A quota that is reached has no ratio. */
export function pipelineCoverage(openPipeline: number, remainingQuota: number, winRate: number): PipelineCoverage {
  const coverage = remainingQuota > 0 ? openPipeline / remainingQuota : NaN;
  return { coverage, required: winRate > 0 ? 1 / winRate : NaN, expectedShare: coverage * winRate };
}
