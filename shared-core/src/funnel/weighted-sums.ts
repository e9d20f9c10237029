import { exactProduct } from '../basics/exact-product';
import { DecimalSums } from '../intake/decimal-sums';

/** Sums over deals, exact in decimals and whatever their order. */
export interface WeightedSums {
  readonly total: number;
  /** Σ amount × chance, by the declared stage and by the evidenced one. */
  readonly declared: number;
  readonly evidenced: number;
  /** Declared − evidenced: what is claimed but not earned. */
  readonly gap: number;
  /** Σ amount × the smaller of both. */
  readonly prudent: number;
}

/** The sums of several groups of deals at once, fed deal by deal; each place is a group. */
export class WeightedTotals {
  private readonly sums: Readonly<Record<keyof WeightedSums, DecimalSums>>;

  constructor(places: number) {
    const sums = () => new DecimalSums(places);
    this.sums = { total: sums(), declared: sums(), evidenced: sums(), gap: sums(), prudent: sums() };
  }

  add(place: number, amount: number, declared: number, evidenced: number): void {
    const [claimed, earned] = [exactProduct(amount, declared), exactProduct(amount, evidenced)];
    this.sums.total.add(place, amount);
    this.sums.declared.add(place, claimed);
    this.sums.evidenced.add(place, earned);
    this.sums.gap.add(place, claimed);
    this.sums.gap.add(place, -earned);
    this.sums.prudent.add(place, declared < evidenced ? claimed : earned);
  }

  at(place: number): WeightedSums {
    const { total, declared, evidenced, gap, prudent } = this.sums;
    return {
      total: total.at(place),
      declared: declared.at(place),
      evidenced: evidenced.at(place),
      gap: gap.at(place),
      prudent: prudent.at(place),
    };
  }
}

/** Total, declared, evidenced and prudent sum of deals with their chances (0–1), and the gap (methods §5.1). */
export function weightedSums(
  amounts: ArrayLike<number>,
  declared: ArrayLike<number>,
  evidenced: ArrayLike<number> = declared,
): WeightedSums {
  const totals = new WeightedTotals(1);
  for (let i = 0; i < amounts.length; i++) totals.add(0, amounts[i], declared[i], evidenced[i]);
  return totals.at(0);
}
