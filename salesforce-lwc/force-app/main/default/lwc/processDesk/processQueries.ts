import { gql } from 'lightning/graphql';
import type { Connection, Field } from 'c/graphqlAnswer';

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

export interface ProcessNode {
  readonly Id: string;
  readonly Name: Field<string>;
  readonly Template__c: Field<string>;
  readonly Template_File__c: Field<string>;
  readonly Record_Type__c: Field<string>;
  readonly Stage_Map__c: Field<string>;
  readonly Gates_Fingerprint__c: Field<string>;
  readonly Active__c: Field<boolean>;
}

interface Counted {
  readonly Id: { readonly count: Field<number> };
}

export interface StandingNode {
  readonly aggregate: Counted & {
    readonly StageName: Field<string>;
    /** Blank where evidence shows no stage yet. */
    readonly Keystage_Evidenced_Stage__c: Field<string>;
    readonly Keystage_Past_Gate__c: Field<boolean>;
  };
}

/** Open deals as they stand. */
export interface Standings {
  readonly placed: Connection<StandingNode>;
  readonly never: Connection<{ readonly aggregate: Counted }>;
}

export interface ProcessesData {
  readonly uiapi: { readonly query: { readonly Keystage_Process__c: Connection<ProcessNode> } };
}

export interface StandingsData {
  readonly uiapi: { readonly aggregate: Standings };
}
