import { decimalQuotient } from './decimal-product';

/** Profit as a share of the amount; NaN where nothing was sold on balance (methods §1.1). */
export function grossMargin(profit: number, amount: number): number {
  return amount > 0 ? decimalQuotient(profit, amount) : NaN;
}

/** Amount of a deal on average; NaN without a deal. */
export function averageDeal(amount: number, transactionCount: number): number {
  return transactionCount > 0 ? decimalQuotient(amount, transactionCount) : NaN;
}

/** Returned as a share of everything sold, where `amount` is what was kept; 0 where nothing was sold and nothing came back. */
export function returnRatio(returnedAmount: number, amount: number): number {
  return returnedOfSold(returnedAmount, amount + returnedAmount);
}

/** The same where what was sold is known itself: taken off and added again it would lose its last digits beside a large return. */
export function returnedOfSold(returnedAmount: number, sold: number): number {
  if (returnedAmount === 0 && sold === 0) return 0;
  return sold > 0 ? decimalQuotient(returnedAmount, sold) : NaN;
}

/** Owed on average as a share of the amount; NaN where nothing was sold on balance. */
export function owedRatio(averageOwed: number, amount: number): number {
  return amount > 0 ? decimalQuotient(averageOwed, amount) : NaN;
}
