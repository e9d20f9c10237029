import { gql } from 'lightning/graphql';
import { evidenceFields, moveFields, opportunityFields, processFields, roleFields, visitFields } from './dealFields';

/** Records a list brings at once; what goes beyond is told, not cut in silence. */
export const pageSize = 200;

const fields = (names: readonly string[]) => names.map((name) => `${name} @optional { value }`).join('\n');
const parent = (name: string) => `${name} @optional { Name @optional { value } }`;
const children = (relationship: string, order: string, asked: string) => `
  ${relationship}(first: ${pageSize}, orderBy: { ${order}: { order: ASC } }) @optional {
    totalCount
    pageInfo { hasNextPage }
    edges { node { Id ${asked} } }
  }`;

/** What a deal is placed by: the opportunity itself, its evidence and its people. */
const placedBy = `
  Id
  ${fields(opportunityFields)}
  CurrencyIsoCode @optional { value }
  RecordType @optional { DeveloperName @optional { value } }
  ${parent('Account')}
  ${parent('LastModifiedBy')}
  ${children('Keystage_Evidence__r', 'LastModifiedDate', `${fields(evidenceFields)} ${parent('LastModifiedBy')}`)}
  ${children('Keystage_Buying_Roles__r', 'CreatedDate', `${fields(roleFields)} ${parent('Contact__r')} ${parent('LastModifiedBy')}`)}
`;

/** Deals by what they are placed by, page by page. */
export const dealsQuery = gql`
  query DealsToPlace($where: Opportunity_Filter, $after: String) {
    uiapi {
      query {
        Opportunity(where: $where, first: 50, after: $after, orderBy: { CreatedDate: { order: ASC } }) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges { node { ${placedBy} } }
        }
      }
    }
  }
`;

/**
 * Everything the components of a deal show, in one request: the opportunity, its evidence, buying roles, visits and stage moves, and the active
 * processes. An org with one currency has no currency on its deals, one without record types no record type.
 */
export const dealQuery = gql`
  query Deal($recordId: ID!) {
    uiapi {
      query {
        Opportunity(where: { Id: { eq: $recordId } }, first: 1) {
          edges {
            node {
              ${placedBy}
              ${children('Keystage_Visits__r', 'CreatedDate', `${fields(visitFields)} ${parent('Contact__r')} ${parent('LastModifiedBy')}`)}
              ${children('Keystage_Stage_Moves__r', 'CreatedDate', `${fields(moveFields)} ${parent('CreatedBy')}`)}
            }
          }
        }
        Keystage_Process__c(where: { Active__c: { eq: true } }, first: ${String(pageSize)}) @optional {
          totalCount
          pageInfo { hasNextPage }
          edges { node { Id ${fields(processFields)} } }
        }
      }
    }
  }
`;
