import { gql } from 'lightning/graphql';
import { nodesOf } from 'c/graphqlAnswer';
/** Subqueries of one request at the most: the platform's own limit. */
const most = 10;
/** The record types somebody may choose, by their ids; the one of objects that have none is left out. */
export function typesOffered(info) {
  const types = Object.values(info?.recordTypeInfos ?? {});
  return types.filter(({ available, master }) => available && !master).map(({ recordTypeId }) => recordTypeId);
}
/** The platform tells the developer name of a record type by a record that has it: one of each is asked for. */
export function typesQuestion(ids) {
  const asked = ids.slice(0, most).map((id, k) => [`t${k}`, id]);
  const query = gql`
    query RecordTypes(${asked.map(([name]) => `$${name}: ID`).join(' ')}) {
      uiapi {
        query {
          ${asked
            .map(
              ([name]) => `
                ${name}: Opportunity(where: { RecordTypeId: { eq: $${name} } }, first: 1) {
                  edges { node { RecordType @optional { DeveloperName { value } Name { value } } } }
                }
              `,
            )
            .join('')}
        }
      }
    }
  `;
  return { query, variables: Object.fromEntries(asked) };
}
/** Those that could be told, by their labels. */
export function recordTypesIn(data, lang) {
  const { query } = data.uiapi;
  return Object.values(query)
    .flatMap(nodesOf)
    .flatMap(({ RecordType: type }) => {
      const developerName = type?.DeveloperName.value;
      return developerName ? [{ developerName, label: type?.Name.value ?? developerName }] : [];
    })
    .sort((a, b) => a.label.localeCompare(b.label, lang) || (a.developerName < b.developerName ? -1 : 1));
}
