import { gql } from 'lightning/graphql';
/** Open deals added up by owner, those past their gate apart. */
export const ownersQuery = gql`
  query GapByOwner($where: Opportunity_Filter, $after: String) {
    uiapi {
      aggregate {
        Opportunity(
          where: $where
          groupBy: { OwnerId: { group: true }, Keystage_Past_Gate__c: { group: true } }
          first: 2000
          after: $after
        ) {
          edges {
            node {
              aggregate {
                OwnerId {
                  value
                }
                Keystage_Past_Gate__c {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
                    value
                  }
                }
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
/** The same in an org with several currencies: each has its own sums. */
export const ownersByCurrencyQuery = gql`
  query GapByOwnerAndCurrency($where: Opportunity_Filter, $after: String) {
    uiapi {
      aggregate {
        Opportunity(
          where: $where
          groupBy: {
            OwnerId: { group: true }
            Keystage_Past_Gate__c: { group: true }
            CurrencyIsoCode: { group: true }
          }
          first: 2000
          after: $after
        ) {
          edges {
            node {
              aggregate {
                OwnerId {
                  value
                }
                Keystage_Past_Gate__c {
                  value
                }
                CurrencyIsoCode {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
                    value
                  }
                }
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
/** Open deals added up by close period, those past their gate apart; the platform groups no two parts of one date. */
export const periodsQuery = gql`
  query GapByPeriod(
    $past: Opportunity_Filter
    $first: Opportunity_Filter
    $second: Opportunity_Filter
    $third: Opportunity_Filter
    $fourth: Opportunity_Filter
    $later: Opportunity_Filter
  ) {
    uiapi {
      aggregate {
        past: Opportunity(where: $past, groupBy: { Keystage_Past_Gate__c: { group: true } }, first: 2000) {
          edges {
            node {
              aggregate {
                Keystage_Past_Gate__c {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
                    value
                  }
                }
              }
            }
          }
        }
        first: Opportunity(where: $first, groupBy: { Keystage_Past_Gate__c: { group: true } }, first: 2000) {
          edges {
            node {
              aggregate {
                Keystage_Past_Gate__c {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
                    value
                  }
                }
              }
            }
          }
        }
        second: Opportunity(where: $second, groupBy: { Keystage_Past_Gate__c: { group: true } }, first: 2000) {
          edges {
            node {
              aggregate {
                Keystage_Past_Gate__c {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
                    value
                  }
                }
              }
            }
          }
        }
        third: Opportunity(where: $third, groupBy: { Keystage_Past_Gate__c: { group: true } }, first: 2000) {
          edges {
            node {
              aggregate {
                Keystage_Past_Gate__c {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
                    value
                  }
                }
              }
            }
          }
        }
        fourth: Opportunity(where: $fourth, groupBy: { Keystage_Past_Gate__c: { group: true } }, first: 2000) {
          edges {
            node {
              aggregate {
                Keystage_Past_Gate__c {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
                    value
                  }
                }
              }
            }
          }
        }
        later: Opportunity(where: $later, groupBy: { Keystage_Past_Gate__c: { group: true } }, first: 2000) {
          edges {
            node {
              aggregate {
                Keystage_Past_Gate__c {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
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
/** The same in an org with several currencies. */
export const periodsByCurrencyQuery = gql`
  query GapByPeriodAndCurrency(
    $past: Opportunity_Filter
    $first: Opportunity_Filter
    $second: Opportunity_Filter
    $third: Opportunity_Filter
    $fourth: Opportunity_Filter
    $later: Opportunity_Filter
  ) {
    uiapi {
      aggregate {
        past: Opportunity(
          where: $past
          groupBy: { Keystage_Past_Gate__c: { group: true }, CurrencyIsoCode: { group: true } }
          first: 2000
        ) {
          edges {
            node {
              aggregate {
                Keystage_Past_Gate__c {
                  value
                }
                CurrencyIsoCode {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
                    value
                  }
                }
              }
            }
          }
        }
        first: Opportunity(
          where: $first
          groupBy: { Keystage_Past_Gate__c: { group: true }, CurrencyIsoCode: { group: true } }
          first: 2000
        ) {
          edges {
            node {
              aggregate {
                Keystage_Past_Gate__c {
                  value
                }
                CurrencyIsoCode {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
                    value
                  }
                }
              }
            }
          }
        }
        second: Opportunity(
          where: $second
          groupBy: { Keystage_Past_Gate__c: { group: true }, CurrencyIsoCode: { group: true } }
          first: 2000
        ) {
          edges {
            node {
              aggregate {
                Keystage_Past_Gate__c {
                  value
                }
                CurrencyIsoCode {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
                    value
                  }
                }
              }
            }
          }
        }
        third: Opportunity(
          where: $third
          groupBy: { Keystage_Past_Gate__c: { group: true }, CurrencyIsoCode: { group: true } }
          first: 2000
        ) {
          edges {
            node {
              aggregate {
                Keystage_Past_Gate__c {
                  value
                }
                CurrencyIsoCode {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
                    value
                  }
                }
              }
            }
          }
        }
        fourth: Opportunity(
          where: $fourth
          groupBy: { Keystage_Past_Gate__c: { group: true }, CurrencyIsoCode: { group: true } }
          first: 2000
        ) {
          edges {
            node {
              aggregate {
                Keystage_Past_Gate__c {
                  value
                }
                CurrencyIsoCode {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
                    value
                  }
                }
              }
            }
          }
        }
        later: Opportunity(
          where: $later
          groupBy: { Keystage_Past_Gate__c: { group: true }, CurrencyIsoCode: { group: true } }
          first: 2000
        ) {
          edges {
            node {
              aggregate {
                Keystage_Past_Gate__c {
                  value
                }
                CurrencyIsoCode {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Keystage_Claimed_Value__c {
                  sum {
                    value
                  }
                }
                Keystage_Earned_Value__c {
                  sum {
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
/** How many open deals each of the lists to tidy up has. */
export const tidyQuery = gql`
  query DealsToTidyUp(
    $closePast: Opportunity_Filter
    $neverPlaced: Opportunity_Filter
    $noAmount: Opportunity_Filter
    $noEvidence: Opportunity_Filter
    $notMapped: Opportunity_Filter
  ) {
    uiapi {
      aggregate {
        closePast: Opportunity(where: $closePast) {
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
        neverPlaced: Opportunity(where: $neverPlaced) {
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
        noAmount: Opportunity(where: $noAmount) {
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
        noEvidence: Opportunity(where: $noEvidence) {
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
        notMapped: Opportunity(where: $notMapped) {
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
