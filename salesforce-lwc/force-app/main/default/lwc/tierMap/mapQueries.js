import { gql } from 'lightning/graphql';
import { nodesOf } from 'c/graphqlAnswer';
/** Accounts counted by tier, and those nobody has segmented. */
export const tiersQuery = gql`
  query AccountsByTier($segmented: Account_Filter, $never: Account_Filter) {
    uiapi {
      aggregate {
        segmented: Account(where: $segmented, groupBy: { Keystage_Tier__c: { group: true } }, first: 200) {
          edges {
            node {
              aggregate {
                Keystage_Tier__c {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
              }
            }
          }
        }
        never: Account(where: $never) {
          edges {
            node {
              aggregate {
                Id {
                  count {
                    value
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;
/** The cells of the map, by current and then potential value, and the accounts that are not on it. */
const places = [
  ...['lowLow', 'middleLow', 'highLow', 'lowMiddle', 'middleMiddle', 'highMiddle', 'lowHigh', 'middleHigh', 'highHigh'],
  'without',
];
/** Accounts counted in each cell of the map, each with a filter of its own name, and those that are not on it. */
export const cellsQuery = gql`
  query AccountsByValue(${places.map((place) => `$${place}: Account_Filter`).join(' ')}) {
    uiapi {
      aggregate {
        ${places
          .map(
            (place) =>
              `${place}: Account(where: $${place}) { edges { node { aggregate { Id { count { value } } } } } }`,
          )
          .join(' ')}
      }
    }
  }
`;
export function countIn(connection) {
  return Number(nodesOf(connection)[0]?.aggregate.Id.count.value);
}
