import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import maySegment from '@salesforce/customPermission/Keystage_Segment_Accounts';
import lang from '@salesforce/i18n/lang';
import ACCOUNT from '@salesforce/schema/Account';
import { activeModelQuery } from 'c/activeModel';
import { modelState } from './modelState';
import { alwaysVisible, tierField, tierFields } from './storedTier';
import { texts } from './texts';
import { tierCard } from './tierCard';
/** Why this account has its tier, and what would lift it: on an Account page, from the values and the model kept in the org. */
export default class AccountTier extends LightningElement {
  @api
  recordId;
  label = texts;
  card = tierCard({}, modelState({}), undefined, maySegment, lang);
  account = {};
  model = modelState({});
  tiers;
  recordTypeId;
  refreshModel;
  @wire(getRecord, { recordId: '$recordId', fields: alwaysVisible, optionalFields: tierFields })
  readAccount(result) {
    this.account = result;
    this.show();
  }
  @wire(graphql, { query: activeModelQuery })
  readModel(result) {
    this.refreshModel = result.refresh;
    this.model = modelState(result);
    this.show();
  }
  @wire(getObjectInfo, { objectApiName: ACCOUNT })
  readAccountInfo({ data }) {
    this.recordTypeId = data?.defaultRecordTypeId;
  }
  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: tierField })
  readTiers({ data }) {
    this.tiers = data?.values.map(({ value }) => value);
    this.show();
  }
  connectedCallback() {
    window.addEventListener('focus', this.refresh);
  }
  disconnectedCallback() {
    window.removeEventListener('focus', this.refresh);
  }
  /** Tiers are pushed from Excel: whoever comes back from there sees them without loading the page again. */
  refresh = () => {
    const record = this.recordId && notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
    // What fails is told by the wires themselves.
    void Promise.allSettled([record, this.refreshModel?.()]);
  };
  show() {
    this.card = tierCard(this.account, this.model, this.tiers, maySegment, lang);
  }
}
