import environment from '../../manifests/excel/environments/development.json';
import type { ConfirmPageFacts } from './confirm-page';
import { confirmSteps, notCovered } from './confirm-steps';

/** The files that a person gets, and what the page says: the steps for the add-in as the development manifest names it. */
export const confirmFacts: ConfirmPageFacts = {
  workbook: 'keystage-in-excel.xlsx',
  manifest: `manifests/excel/keystage.${environment.name}.xml`,
  host: environment.host,
  steps: confirmSteps(environment.namespace),
  notCovered,
};
