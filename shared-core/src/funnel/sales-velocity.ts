/** The four figures of one period and one population. */
export interface VelocityFigures {
  readonly opportunities: number;
  readonly averageValue: number;
  /** Won ÷ (won + lost), 0–1. */
  readonly winRate: number;
  readonly cycleDays: number;
}

/** What the funnel brings a day: count × average amount × win rate ÷ cycle in days (methods §5.5). NaN where the cycle has no length. */
export function salesVelocity({ opportunities, averageValue, winRate, cycleDays }: VelocityFigures): number {
  return cycleDays > 0 ? (opportunities * averageValue * winRate) / cycleDays : NaN;
}
