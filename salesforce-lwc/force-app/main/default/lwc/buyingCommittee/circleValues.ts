import type { FormValues } from 'c/meetEdits';

/** What is known of the circle as a whole, as a form holds it. */
export type CircleValues = FormValues & {
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

export function circleValuesOf(fields: Readonly<Record<string, unknown>>): CircleValues {
  const day = (name: keyof typeof fieldOf) => {
    const value = fields[fieldOf[name]];
    return typeof value === 'string' ? value : '';
  };
  return {
    deciderCertain: fields[fieldOf.deciderCertain] === true,
    restructuredOn: day('restructuredOn'),
    restructureReviewedOn: day('restructureReviewedOn'),
    reviewedOn: day('reviewedOn'),
  };
}

/** Some of the values as fields of the Opportunity, for a save. */
export function circleFieldsOf(values: CircleValues, changed: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names
      .filter((name) => changed.includes(name))
      .map((name) => [fieldOf[name], values[name] === '' ? null : values[name]]),
  );
}
