import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { getObjectInfo, getPicklistValues, type ObjectInfo, type PicklistValues } from 'lightning/uiObjectInfoApi';
import {
  getRecord,
  notifyRecordUpdateAvailable,
  type RecordRepresentation,
  type WireResult,
} from 'lightning/uiRecordApi';
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
  @api recordId: string | undefined;

  label = texts;
  card = tierCard({}, modelState({}), undefined, maySegment, lang);

  account: WireResult<RecordRepresentation> = {};
  model = modelState({});
  tiers: readonly string[] | undefined;
  recordTypeId: string | undefined;
  refreshModel: GraphqlResult['refresh'];

  @wire(getRecord, { recordId: '$recordId', fields: alwaysVisible, optionalFields: tierFields } as const)
  readAccount(result: WireResult<RecordRepresentation>): void {
    this.account = result;
    this.show();
  }

  @wire(graphql, { query: activeModelQuery })
  readModel(result: GraphqlResult): void {
    this.refreshModel = result.refresh;
    this.model = modelState(result);
    this.show();
  }

  @wire(getObjectInfo, { objectApiName: ACCOUNT })
  readAccountInfo({ data }: WireResult<ObjectInfo>): void {
    this.recordTypeId = data?.defaultRecordTypeId;
  }

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: tierField } as const)
  readTiers({ data }: WireResult<PicklistValues>): void {
    this.tiers = data?.values.map(({ value }) => value);
    this.show();
  }

  override connectedCallback(): void {
    window.addEventListener('focus', this.refresh);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('focus', this.refresh);
  }

  /** Tiers are pushed from Excel: whoever comes back from there sees them without loading the page again. */
  refresh = (): void => {
    const record = this.recordId && notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
    // What fails is told by the wires themselves.
    void Promise.allSettled([record, this.refreshModel?.()]);
  };

  show(): void {
    this.card = tierCard(this.account, this.model, this.tiers, maySegment, lang);
  }
}
