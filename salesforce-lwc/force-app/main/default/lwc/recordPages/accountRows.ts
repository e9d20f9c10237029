import { gql } from 'lightning/graphql';
import type { Field } from 'c/graphqlAnswer';
import { tierSpeaker } from 'c/tierSpeaker';
import type { RecordRow } from './recordRow';
import { texts } from './texts';

/** Accounts that a filter finds, the highest score first. */
export const accountQuery = gql`
  query TieredAccounts($where: Account_Filter, $after: String) {
    uiapi {
      query {
        Account(
          where: $where
          first: 200
          after: $after
          upperBound: 20000
          orderBy: { Keystage_Score__c: { order: DESC, nulls: LAST }, Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Keystage_Tier__c {
                value
              }
              Keystage_Score__c {
                value
              }
              Keystage_Current_Value__c {
                value
              }
              Keystage_Potential_Value__c {
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

export interface AccountNode {
  readonly Id: string;
  readonly Name: Field<string>;
  readonly Keystage_Tier__c: Field<string>;
  readonly Keystage_Score__c: Field<number>;
  readonly Keystage_Current_Value__c: Field<number>;
  readonly Keystage_Potential_Value__c: Field<number>;
}

export const accountColumns = [
  texts.Pages_Tier,
  texts.Pages_Score,
  texts.Pages_Current,
  texts.Pages_Potential,
] as const;

export function accountRow(account: AccountNode, lang: string): RecordRow {
  const say = tierSpeaker(lang);
  const number = ({ value }: Field<number>) => (value === null ? '—' : say.number(value));
  const tier = account.Keystage_Tier__c.value;
  return {
    id: account.Id,
    name: account.Name.value ?? account.Id,
    cells: [
      tier === null ? texts.NoTier : say.tier(tier),
      number(account.Keystage_Score__c),
      number(account.Keystage_Current_Value__c),
      number(account.Keystage_Potential_Value__c),
    ],
  };
}
