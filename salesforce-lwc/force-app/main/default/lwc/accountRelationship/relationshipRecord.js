import { getFieldValue } from 'lightning/uiRecordApi';
import BROKEN_OFF from '@salesforce/schema/Account.Keystage_Broken_Off__c';
import COMPANY_DEPTH from '@salesforce/schema/Account.Keystage_Company_Depth__c';
import DOSSIER from '@salesforce/schema/Account.Keystage_Dossier__c';
import NAME from '@salesforce/schema/Account.Name';
import ORGANISATION from '@salesforce/schema/Account.Keystage_Organisation_Interest__c';
import OUR_SALES from '@salesforce/schema/Account.Keystage_Our_Sales__c';
import PERSON from '@salesforce/schema/Account.Keystage_Person_Interest__c';
import PERSONAL_DEPTH from '@salesforce/schema/Account.Keystage_Personal_Depth__c';
import TOTAL_SPEND from '@salesforce/schema/Account.Keystage_Total_Spend__c';
import { companyDepths, personalDepths } from 'c/keystageStages';
/** Where each part of a relationship is kept. */
export const holds = {
  ourSales: OUR_SALES,
  totalSpend: TOTAL_SPEND,
  brokenOff: BROKEN_OFF,
  personalDepth: PERSONAL_DEPTH,
  companyDepth: COMPANY_DEPTH,
  organisation: ORGANISATION,
  person: PERSON,
  dossier: DOSSIER,
};
export const alwaysVisible = [NAME];
/** Asked for as optional: a field that somebody may not see would fail the whole request otherwise. */
export const relationshipFields = Object.values(holds);
/** The parts of the card, and what each is read from. */
const partsFrom = {
  share: ['ourSales', 'totalSpend', 'brokenOff'],
  depth: ['personalDepth', 'companyDepth'],
  tie: ['organisation', 'person'],
  dossier: ['dossier'],
};
export function relationshipRecord(record) {
  const amount = (field) => {
    const value = getFieldValue(record, field);
    return {
      value: typeof value === 'number' ? value : null,
      text: record.fields[field.fieldApiName]?.displayValue ?? null,
    };
  };
  const oneOf = (field, values) => values.find((value) => value === getFieldValue(record, field));
  const isTicked = (field) => getFieldValue(record, field) === true;
  const dossier = getFieldValue(record, DOSSIER);
  const hiddenFrom = (part) =>
    partsFrom[part].map((name) => holds[name].fieldApiName).filter((name) => !Object.hasOwn(record.fields, name));
  return {
    amounts: { ourSales: amount(OUR_SALES), totalSpend: amount(TOTAL_SPEND) },
    brokenOff: isTicked(BROKEN_OFF),
    personalDepth: oneOf(PERSONAL_DEPTH, personalDepths),
    companyDepth: oneOf(COMPANY_DEPTH, companyDepths),
    organisation: isTicked(ORGANISATION),
    person: isTicked(PERSON),
    dossier: typeof dossier === 'string' ? dossier : '',
    hidden: {
      share: hiddenFrom('share'),
      depth: hiddenFrom('depth'),
      tie: hiddenFrom('tie'),
      dossier: hiddenFrom('dossier'),
    },
  };
}
