/** Where each is kept on the Opportunity. */
const fieldOf = {
  deciderCertain: 'Keystage_Decider_Certain__c',
  restructuredOn: 'Keystage_Restructured_On__c',
  restructureReviewedOn: 'Keystage_Restructure_Reviewed_On__c',
  reviewedOn: 'Keystage_Reviewed_On__c',
};
const names = Object.keys(fieldOf);
export function circleValuesOf(fields) {
  const day = (name) => {
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
export function circleFieldsOf(values, changed) {
  return Object.fromEntries(
    names
      .filter((name) => changed.includes(name))
      .map((name) => [fieldOf[name], values[name] === '' ? null : values[name]]),
  );
}
