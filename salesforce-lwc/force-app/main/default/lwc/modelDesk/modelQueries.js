import { gql } from 'lightning/graphql';
/** Every version on file, without its text. */
export const versionsQuery = gql`
  query ModelVersions {
    uiapi {
      query {
        Keystage_Model__c(first: 200, orderBy: { Version__c: { order: DESC }, Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Version__c {
                value
              }
              Fingerprint__c {
                value
              }
              Active__c {
                value
              }
              CreatedDate {
                value
                displayValue
              }
            }
          }
          totalCount
        }
      }
    }
  }
`;
/** Accounts with the values they were segmented with, a page at a time. */
export const keptValuesQuery = gql`
  query KeptValues($after: String) {
    uiapi {
      query {
        Account(
          where: { Keystage_Tiered_On__c: { ne: null } }
          first: 200
          after: $after
          upperBound: 50000
          orderBy: { Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Keystage_Reasons__c {
                value
              }
              Keystage_Override_Tier__c {
                value
              }
              Keystage_Override_Reason__c {
                value
              }
              Keystage_Override_Author__c {
                value
              }
              Keystage_Override_Approver__c {
                value
              }
              Keystage_Override_From__c {
                value
              }
              Keystage_Override_Until__c {
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
/** `upperBound` of that query: what one list reads at most. */
export const mostRead = 50_000;
