import { gql } from 'lightning/graphql';
/** Groups of one request at the most: the platform's own limit. */
const mostGroups = 2000;
const grouped = (fields) => fields.map((field) => `${field}: { group: true }`).join(' ');
const named = (fields) => fields.map((field) => `${field} { value }`).join(' ');
const filters = (names) => names.map((name) => `$${name}: Opportunity_Filter`).join(' ');
/** What is added up of each group of deals. */
const sums = `
  Id { count { value } }
  Keystage_Claimed_Value__c { sum { value } }
  Keystage_Earned_Value__c { sum { value } }
`;
/** Open deals added up by owner, those past their gate apart; in an org with several currencies each has its own sums. */
const byOwner = (name, fields) => gql`
  query ${name}($where: Opportunity_Filter, $after: String) {
    uiapi {
      aggregate {
        Opportunity(where: $where, groupBy: { ${grouped(fields)} }, first: ${String(mostGroups)}, after: $after) {
          edges { node { aggregate { ${named(fields)} ${sums} } } }
          totalCount
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`;
export const ownersQuery = byOwner('GapByOwner', ['OwnerId', 'Keystage_Past_Gate__c']);
export const ownersByCurrencyQuery = byOwner('GapByOwnerAndCurrency', [
  'OwnerId',
  'Keystage_Past_Gate__c',
  'CurrencyIsoCode',
]);
const periods = ['past', 'first', 'second', 'third', 'fourth', 'later'];
/** The same by close period, each with a filter of its own name; the platform groups no two parts of one date. */
const byPeriod = (name, fields) => gql`
  query ${name}(${filters(periods)}) {
    uiapi {
      aggregate {
        ${periods
          .map(
            (period) => `
              ${period}: Opportunity(where: $${period}, groupBy: { ${grouped(fields)} }, first: ${mostGroups}) {
                edges { node { aggregate { ${named(fields)} ${sums} } } }
              }
            `,
          )
          .join('')}
      }
    }
  }
`;
export const periodsQuery = byPeriod('GapByPeriod', ['Keystage_Past_Gate__c']);
export const periodsByCurrencyQuery = byPeriod('GapByPeriodAndCurrency', ['Keystage_Past_Gate__c', 'CurrencyIsoCode']);
/** Names of the owners found. */
export const namesQuery = gql`
  query OwnerNames($ids: [ID]) {
    uiapi {
      query {
        User(where: { Id: { in: $ids } }, first: 2000) {
          edges {
            node {
              Id
              Name {
                value
              }
            }
          }
        }
      }
    }
  }
`;
/** What the stages of each process are mapped to, which tells the stages that are not. */
export const processesQuery = gql`
  query ActiveProcesses {
    uiapi {
      query {
        Keystage_Process__c(where: { Active__c: { eq: true } }, first: 200) {
          edges {
            node {
              Name {
                value
              }
              Record_Type__c {
                value
              }
              Stage_Map__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;
const tidied = ['closePast', 'neverPlaced', 'noAmount', 'noEvidence', 'notMapped'];
/** How many open deals each of the lists to tidy up has. */
export const tidyQuery = gql`
  query DealsToTidyUp(${filters(tidied)}) {
    uiapi {
      aggregate {
        ${tidied
          .map(
            (kind) =>
              `${kind}: Opportunity(where: $${kind}) { edges { node { aggregate { Id { count { value } } } } } }`,
          )
          .join(' ')}
      }
    }
  }
`;
