/**
 * The indicators of the method (K5, and overdue ratio and recency, ours), with what is true of them everywhere: group, perspective,
 * unit, and whether more is better. A model chooses among them, weighs them, and may add indicators of its own.
 */
export type IndicatorId = string;

export type IndicatorGroup = 'transaction' | 'finance' | 'contact' | 'profile';
export type Perspective = 'financial' | 'service' | 'customer' | 'sales';
export type Polarity = 'higher' | 'lower';

/** What the numbers of an indicator count. A ratio is a share, 1 = 100 %. */
export type Unit = 'money' | 'count' | 'days' | 'ratio' | 'number' | 'category';

/** How the values of two rows of one account become one; `derived` values cannot be added up. */
export type Merging = 'sum' | 'largest' | 'smallest' | 'derived';

export interface IndicatorNature {
  readonly group: IndicatorGroup;
  readonly perspective: Perspective;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly merging: Merging;
  /** A date in such a column means the days from it to the as-of date. */
  readonly datesCountBack?: true;
  /** Its categories are the answers yes and no, in whatever language. */
  readonly yesOrNo?: true;
  /** Law protects people from being treated differently for it, in many places: a model that weighs it has to say so on screen. */
  readonly protectedTrait?: true;
}

const nature = (
  group: IndicatorGroup,
  perspective: Perspective,
  unit: Unit,
  polarity: Polarity,
  merging: Merging,
): IndicatorNature => ({ group, perspective, unit, polarity, merging });

export const indicatorCatalogue = {
  transactionCount: nature('transaction', 'sales', 'count', 'higher', 'sum'),
  amount: nature('transaction', 'financial', 'money', 'higher', 'sum'),
  profit: nature('transaction', 'financial', 'money', 'higher', 'sum'),
  grossMargin: nature('transaction', 'financial', 'ratio', 'higher', 'derived'),
  averageDeal: nature('transaction', 'sales', 'money', 'higher', 'derived'),
  largestDeal: nature('transaction', 'sales', 'money', 'higher', 'largest'),
  returnedAmount: nature('transaction', 'service', 'money', 'lower', 'sum'),
  returnCount: nature('transaction', 'service', 'count', 'lower', 'sum'),
  returnRatio: nature('transaction', 'service', 'ratio', 'lower', 'derived'),
  timeSinceFirstDeal: { ...nature('transaction', 'sales', 'days', 'higher', 'largest'), datesCountBack: true },
  transactionCycle: nature('transaction', 'sales', 'days', 'lower', 'derived'),
  recency: { ...nature('transaction', 'sales', 'days', 'lower', 'smallest'), datesCountBack: true },
  expectedSales: nature('transaction', 'customer', 'money', 'higher', 'sum'),
  largestReceipt: nature('finance', 'financial', 'money', 'higher', 'largest'),
  averageReceipt: nature('finance', 'financial', 'money', 'higher', 'derived'),
  collectionPeriod: nature('finance', 'financial', 'days', 'lower', 'derived'),
  averageOwed: nature('finance', 'financial', 'money', 'lower', 'sum'),
  owedRatio: nature('finance', 'financial', 'ratio', 'lower', 'derived'),
  overdueRatio: nature('finance', 'financial', 'ratio', 'lower', 'derived'),
  relatedTasks: nature('contact', 'service', 'count', 'higher', 'sum'),
  relatedProcesses: nature('contact', 'service', 'count', 'higher', 'sum'),
  praiseCount: nature('contact', 'service', 'count', 'higher', 'sum'),
  complaintCount: nature('contact', 'service', 'count', 'lower', 'sum'),
  suggestionCount: nature('contact', 'service', 'count', 'higher', 'sum'),
  praiseRatio: nature('contact', 'service', 'ratio', 'higher', 'derived'),
  complaintRatio: nature('contact', 'service', 'ratio', 'lower', 'derived'),
  suggestionRatio: nature('contact', 'service', 'ratio', 'higher', 'derived'),
  companySize: nature('profile', 'customer', 'count', 'higher', 'largest'),
  registeredCapital: nature('profile', 'customer', 'money', 'higher', 'largest'),
  annualRevenue: nature('profile', 'customer', 'money', 'higher', 'largest'),
  region: nature('profile', 'customer', 'category', 'higher', 'derived'),
  industry: nature('profile', 'customer', 'category', 'higher', 'derived'),
  listed: { ...nature('profile', 'customer', 'category', 'higher', 'derived'), yesOrNo: true },
  // Of persons, for consumer lists (K5).
  age: { ...nature('profile', 'customer', 'number', 'higher', 'derived'), protectedTrait: true },
  education: { ...nature('profile', 'customer', 'category', 'higher', 'derived'), protectedTrait: true },
  maritalStatus: { ...nature('profile', 'customer', 'category', 'higher', 'derived'), protectedTrait: true },
  monthlyIncome: nature('profile', 'customer', 'money', 'higher', 'largest'),
  favouriteColour: nature('profile', 'customer', 'category', 'higher', 'derived'),
  ownsCar: { ...nature('profile', 'customer', 'category', 'higher', 'derived'), yesOrNo: true },
  hasChildren: {
    ...nature('profile', 'customer', 'category', 'higher', 'derived'),
    yesOrNo: true,
    protectedTrait: true,
  },
} as const satisfies Record<string, IndicatorNature>;

export type KnownIndicatorId = keyof typeof indicatorCatalogue;

/** What is known of an indicator of the catalogue; undefined for one that a model made up itself. */
export function knownNature(id: IndicatorId): IndicatorNature | undefined {
  return Object.hasOwn(indicatorCatalogue, id) ? indicatorCatalogue[id as KnownIndicatorId] : undefined;
}
