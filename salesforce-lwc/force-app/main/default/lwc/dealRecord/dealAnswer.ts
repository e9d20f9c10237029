import { evidenceFields, moveFields, opportunityFields, processFields, roleFields, visitFields } from './dealFields';

export type FieldValue = string | number | boolean | null;

interface Field {
  readonly value: FieldValue;
}

/** A record as GraphQL answers it; a field that the reader may not see has no member. */
export type AnsweredRecord = Readonly<Record<string, unknown>> & { readonly Id: string };

interface Connection {
  readonly totalCount?: number | null;
  readonly pageInfo?: { readonly hasNextPage?: boolean | null } | null;
  readonly edges?: readonly ({ readonly node: AnsweredRecord | null } | null)[] | null;
}

/** A list of records; where it brings fewer than there are, how many there are, if that is told. */
export interface AnsweredList {
  readonly records: readonly AnsweredRecord[];
  readonly cut?: { readonly of: number | null };
}

/** The lists a deal is read from, by what they are of. */
export interface DealLists {
  readonly evidence: AnsweredList;
  readonly roles: AnsweredList;
  readonly visits: AnsweredList;
  readonly moves: AnsweredList;
  readonly processes: AnsweredList;
}

export interface DealAnswer {
  readonly opportunity: AnsweredRecord | undefined;
  readonly lists: DealLists;
  /** Objects, and fields as `Object.Field__c`, that the reader may not see. */
  readonly hidden: readonly string[];
}

/** What the query of a deal brought, its lists laid open, and what was withheld from the reader. */
export function dealAnswer(data: unknown): DealAnswer {
  const { Opportunity, Keystage_Process__c: processes } = (data as DealData).uiapi.query;
  const opportunity = listOf(Opportunity).records.at(0);
  const child = (relationship: string) => opportunity?.[relationship] as Connection | undefined;
  const connections = {
    evidence: child('Keystage_Evidence__r'),
    roles: child('Keystage_Buying_Roles__r'),
    visits: child('Keystage_Visits__r'),
    moves: child('Keystage_Stage_Moves__r'),
    processes,
  };
  const lists = Object.fromEntries(
    Object.entries(connections).map(([name, connection]) => [name, listOf(connection)]),
  ) as unknown as DealLists;
  const hidden = !opportunity
    ? []
    : [
        ...missingFrom(opportunity, 'Opportunity', opportunityFields),
        ...Object.entries(objects).flatMap(([list, [object, fields]]) => {
          const name = list as keyof DealLists;
          if (connections[name] === undefined) return [object];
          return lists[name].records.slice(0, 1).flatMap((record) => missingFrom(record, object, fields));
        }),
      ];
  return { opportunity, lists, hidden };
}

interface DealData {
  readonly uiapi: {
    readonly query: { readonly Opportunity?: Connection | null; readonly Keystage_Process__c?: Connection | null };
  };
}

const objects: Readonly<Record<keyof DealLists, readonly [object: string, fields: readonly string[]]>> = {
  evidence: ['Keystage_Evidence__c', evidenceFields],
  roles: ['Keystage_Buying_Role__c', roleFields],
  visits: ['Keystage_Visit__c', visitFields],
  moves: ['Keystage_Stage_Move__c', moveFields],
  processes: ['Keystage_Process__c', processFields],
};

function missingFrom(record: AnsweredRecord, object: string, fields: readonly string[]): string[] {
  return fields.filter((field) => !Object.hasOwn(record, field)).map((field) => `${object}.${field}`);
}

function listOf(connection: Connection | null | undefined): AnsweredList {
  const records = (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
  const isCut = connection?.pageInfo?.hasNextPage === true;
  return isCut ? { records, cut: { of: connection.totalCount ?? null } } : { records };
}

/** A field's value; null where it is blank, or hidden. */
export function valueIn(record: AnsweredRecord, field: string): FieldValue {
  return (record[field] as Field | null | undefined)?.value ?? null;
}

export function textIn(record: AnsweredRecord, field: string): string | null {
  const value = valueIn(record, field);
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberIn(record: AnsweredRecord, field: string): number | null {
  const value = valueIn(record, field);
  return typeof value === 'number' ? value : null;
}

/** The name of a parent record; null where there is none, or it is hidden. */
export function nameOfParent(record: AnsweredRecord, relationship: string): string | null {
  const above = record[relationship] as AnsweredRecord | null | undefined;
  return above ? textIn(above, 'Name') : null;
}
