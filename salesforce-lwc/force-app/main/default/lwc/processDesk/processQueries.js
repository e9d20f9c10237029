import { gql } from 'lightning/graphql';
/** Every process on file, in force or not. */
export const processesQuery = gql`
  query AllProcesses {
    uiapi {
      query {
        Keystage_Process__c(first: 200, orderBy: { Name: { order: ASC } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              Template__c {
                value
              }
              Template_File__c {
                value
              }
              Record_Type__c {
                value
              }
              Stage_Map__c {
                value
              }
              Gates_Fingerprint__c {
                value
              }
              Active__c {
                value
              }
            }
          }
        }
      }
    }
  }
`;
/** Open deals counted by the stage they declare and the one their evidence showed last, and those that were never placed. */
export const standingsQuery = gql`
  query DealsByStanding($placed: Opportunity_Filter, $never: Opportunity_Filter) {
    uiapi {
      aggregate {
        placed: Opportunity(
          where: $placed
          groupBy: {
            StageName: { group: true }
            Keystage_Evidenced_Stage__c: { group: true }
            Keystage_Past_Gate__c: { group: true }
          }
          first: 2000
        ) {
          edges {
            node {
              aggregate {
                StageName {
                  value
                }
                Keystage_Evidenced_Stage__c {
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
              }
            }
          }
        }
        never: Opportunity(where: $never) {
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
