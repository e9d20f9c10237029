import { gql } from 'lightning/graphql';
import type { Field } from 'c/graphqlAnswer';
import { moneyText } from 'c/moneyText';
import type { RecordRow } from './recordRow';
import { texts } from './texts';

/** Deals that a filter finds, the largest gap first. */
export const dealQuery = gql`
  query GapDeals($where: Opportunity_Filter, $after: String) {
    uiapi {
      query {
        Opportunity(
          where: $where
          first: 200
          after: $after
          upperBound: 20000
          orderBy: { Keystage_Value_Gap__c: { order: DESC, nulls: LAST }, Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Account {
                Name {
                  value
                }
              }
              StageName {
                value
                label
              }
              CloseDate {
                value
                displayValue
              }
              Keystage_Claimed_Value__c {
                value
                displayValue
              }
              Keystage_Earned_Value__c {
                value
                displayValue
              }
              Keystage_Value_Gap__c {
                value
                displayValue
              }
              Keystage_Past_Gate__c {
                value
              }
            }
          }
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`;

interface Shown<T> extends Field<T> {
  readonly displayValue?: string | null;
  readonly label?: string | null;
}

export interface DealNode {
  readonly Id: string;
  readonly Name: Field<string>;
  readonly Account: { readonly Name: Field<string> } | null;
  readonly StageName: Shown<string>;
  readonly CloseDate: Shown<string>;
  readonly Keystage_Claimed_Value__c: Shown<number>;
  readonly Keystage_Earned_Value__c: Shown<number>;
  readonly Keystage_Value_Gap__c: Shown<number>;
  readonly Keystage_Past_Gate__c: Field<boolean>;
}

export const dealColumns = [
  texts.Pages_Account,
  texts.Pages_Stage,
  texts.Pages_CloseDate,
  texts.Gap_Claimed,
  texts.Gap_Earned,
  texts.Gap_Gap,
] as const;

export function dealRow(deal: DealNode, lang: string, currency: string): RecordRow {
  // The org writes an amount in the deal's own currency; where it does not, all deals are in the one of the org.
  const money = ({ value, displayValue }: Shown<number>) =>
    displayValue ?? (value === null ? '—' : moneyText(lang, value, currency));
  return {
    id: deal.Id,
    name: deal.Name.value ?? deal.Id,
    ...(deal.Keystage_Past_Gate__c.value === true && { mark: texts.Pages_PastGate }),
    cells: [
      deal.Account?.Name.value ?? '—',
      deal.StageName.label ?? deal.StageName.value ?? '—',
      deal.CloseDate.displayValue ?? deal.CloseDate.value ?? '—',
      money(deal.Keystage_Claimed_Value__c),
      money(deal.Keystage_Earned_Value__c),
      money(deal.Keystage_Value_Gap__c),
    ],
  };
}
