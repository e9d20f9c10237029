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
/** Accounts counted in each cell of the map, by current and then potential value, and those that are not on it. */
export const cellsQuery = gql`
  query AccountsByValue(
    $lowLow: Account_Filter
    $middleLow: Account_Filter
    $highLow: Account_Filter
    $lowMiddle: Account_Filter
    $middleMiddle: Account_Filter
    $highMiddle: Account_Filter
    $lowHigh: Account_Filter
    $middleHigh: Account_Filter
    $highHigh: Account_Filter
    $without: Account_Filter
  ) {
    uiapi {
      aggregate {
        lowLow: Account(where: $lowLow) {
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
        middleLow: Account(where: $middleLow) {
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
        highLow: Account(where: $highLow) {
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
        lowMiddle: Account(where: $lowMiddle) {
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
        middleMiddle: Account(where: $middleMiddle) {
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
        highMiddle: Account(where: $highMiddle) {
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
        lowHigh: Account(where: $lowHigh) {
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
        middleHigh: Account(where: $middleHigh) {
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
        highHigh: Account(where: $highHigh) {
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
        without: Account(where: $without) {
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
export function countIn(connection) {
  return Number(nodesOf(connection)[0]?.aggregate.Id.count.value);
}
