/** The account dossier, section by section (K2, K3, K5): what ought to be on file about a key account. */
export const dossierSections = {
  facts: ['background', 'kindOfFirm', 'address', 'webSite', 'organisation', 'yearlySales', 'productRange', 'credit'],
  people: ['decisionMaker', 'contacts', 'posts', 'telephones', 'authority', 'approach', 'otherDealings'],
  persons: ['sex', 'age', 'hobbies', 'daysToRemember'],
  mainBusiness: ['nature', 'shareOfTurnover', 'shareOfProfit', 'state', 'nextYearsPlan', 'financialNeed'],
  theirMarket: ['marketingModel', 'salesPolicy', 'prices', 'viewOfProduct'],
  ourStanding: ['importance', 'image', 'strengths', 'weaknesses'],
  otherSuppliers: ['suppliers', 'supplierContacts', 'supplierTerms', 'whyChosen', 'spendWithThem'],
  presentService: ['needed', 'boughtElsewhere', 'offered', 'taken', 'stopped', 'ourShareOfSpend'],
  value: ['directValue', 'relatedValue', 'intangibleValue'],
} as const;

export type DossierSection = keyof typeof dossierSections;
export type DossierItem = (typeof dossierSections)[DossierSection][number];

/** What is personal, and kept only where law and need allow. */
const personalSection: DossierSection = 'persons';

export interface DossierCompleteness {
  readonly onFile: number;
  readonly expected: number;
  readonly sections: readonly {
    readonly section: DossierSection;
    readonly onFile: readonly DossierItem[];
    readonly missing: readonly DossierItem[];
  }[];
  /** Personal items on file although they may not be kept. */
  readonly notAllowed: readonly DossierItem[];
}

/**
 * How complete an account's dossier is, in items on file of those expected, and what is missing where. A text of spaces is not on file.
 * Personal items (sex, age, hobbies, days to remember) are expected only where `personalAllowed` says that they may be kept; where not,
 * those that are there are named instead.
 */
export function dossierCompleteness(
  dossier: Readonly<Partial<Record<DossierItem, string>>>,
  personalAllowed: boolean,
): DossierCompleteness {
  const isOnFile = (item: DossierItem) => (dossier[item] ?? '').trim() !== '';
  const expected = (Object.keys(dossierSections) as DossierSection[]).filter(
    (section) => personalAllowed || section !== personalSection,
  );
  const sections = expected.map((section) => {
    const items: readonly DossierItem[] = dossierSections[section];
    return { section, onFile: items.filter(isOnFile), missing: items.filter((item) => !isOnFile(item)) };
  });
  const onFile = sections.reduce((sum, section) => sum + section.onFile.length, 0);
  const missing = sections.reduce((sum, section) => sum + section.missing.length, 0);
  const notAllowed = personalAllowed ? [] : dossierSections[personalSection].filter(isOnFile);
  return { onFile, expected: onFile + missing, sections, notAllowed };
}
