import { gql } from 'lightning/graphql';
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import { nodesOf, type Connection, type Field } from 'c/graphqlAnswer';

/** A record type of opportunities: what it is called, and the name that processes know it by. */
export interface RecordType {
  readonly label: string;
  readonly developerName: string;
}

/** Subqueries of one request at the most: the platform's own limit. */
const most = 10;

/** The record types somebody may choose, by their ids; the one of objects that have none is left out. */
export function typesOffered(info: ObjectInfo | undefined): readonly string[] {
  const types = Object.values(info?.recordTypeInfos ?? {});
  return types.filter(({ available, master }) => available && !master).map(({ recordTypeId }) => recordTypeId);
}

/** The platform tells the developer name of a record type by a record that has it: one of each is asked for. */
export function typesQuestion(ids: readonly string[]) {
  const asked = ids.slice(0, most).map((id, k) => [`t${k}`, id] as const);
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

interface DealOfType {
  readonly RecordType?: { readonly DeveloperName: Field<string>; readonly Name: Field<string> } | null;
}

/** Those that could be told, by their labels. */
export function recordTypesIn(data: unknown, lang: string): readonly RecordType[] {
  const { query } = (data as { readonly uiapi: { readonly query: Readonly<Record<string, Connection<DealOfType>>> } })
    .uiapi;
  return Object.values(query)
    .flatMap(nodesOf)
    .flatMap(({ RecordType: type }) => {
      const developerName = type?.DeveloperName.value;
      return developerName ? [{ developerName, label: type?.Name.value ?? developerName }] : [];
    })
    .sort((a, b) => a.label.localeCompare(b.label, lang) || (a.developerName < b.developerName ? -1 : 1));
}
