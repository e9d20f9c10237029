import type { CircleOnRecord, FieldsToWrite } from 'c/dealRecord';

/** What is known of the circle as a whole, as a form holds it. */
export type CircleValues = {
  readonly deciderCertain: boolean;
  readonly restructuredOn: string;
  readonly restructureReviewedOn: string;
  readonly reviewedOn: string;
};

/** Where each is kept on the Opportunity. */
const fieldOf = {
  deciderCertain: 'Keystage_Decider_Certain__c',
  restructuredOn: 'Keystage_Restructured_On__c',
  restructureReviewedOn: 'Keystage_Restructure_Reviewed_On__c',
  reviewedOn: 'Keystage_Reviewed_On__c',
} as const;
const names = Object.keys(fieldOf) as readonly (keyof typeof fieldOf)[];

/** The circle on record as a form shows it. */
export function circleValuesOf({
  deciderCertain,
  restructuredOn,
  restructureReviewedOn,
  reviewedOn,
}: CircleOnRecord): CircleValues {
  return {
    deciderCertain,
    restructuredOn: restructuredOn ?? '',
    restructureReviewedOn: restructureReviewedOn ?? '',
    reviewedOn: reviewedOn ?? '',
  };
}

/** The circle as it will be once the form is saved. */
export function circleOf({
  deciderCertain,
  restructuredOn,
  restructureReviewedOn,
  reviewedOn,
}: CircleValues): CircleOnRecord {
  return {
    deciderCertain,
    restructuredOn: restructuredOn || null,
    restructureReviewedOn: restructureReviewedOn || null,
    reviewedOn: reviewedOn || null,
  };
}

/** Some of the values as fields of the Opportunity, for a save. */
export function circleFieldsOf(values: CircleValues, changed: readonly string[]): FieldsToWrite {
  return Object.fromEntries(
    names
      .filter((name) => changed.includes(name))
      .map((name) => [fieldOf[name], values[name] || (name === 'deciderCertain' ? false : null)]),
  );
}
