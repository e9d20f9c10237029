import { evidenceFields, moveFields, opportunityFields, processFields, roleFields, visitFields } from './dealFields';
/** What the query of a deal brought, its lists laid open, and what was withheld from the reader. */
export function dealAnswer(data) {
  const { Opportunity, Keystage_Process__c: processes } = data.uiapi.query;
  const opportunity = listOf(Opportunity).records.at(0);
  const child = (relationship) => opportunity?.[relationship];
  const connections = {
    evidence: child('Keystage_Evidence__r'),
    roles: child('Keystage_Buying_Roles__r'),
    visits: child('Keystage_Visits__r'),
    moves: child('Keystage_Stage_Moves__r'),
    processes,
  };
  const lists = Object.fromEntries(Object.entries(connections).map(([name, connection]) => [name, listOf(connection)]));
  const hidden = !opportunity
    ? []
    : [
        ...missingFrom(opportunity, 'Opportunity', opportunityFields),
        ...Object.entries(objects).flatMap(([list, [object, fields]]) => {
          const name = list;
          if (connections[name] === undefined) return [object];
          return lists[name].records.slice(0, 1).flatMap((record) => missingFrom(record, object, fields));
        }),
      ];
  return { opportunity, lists, hidden };
}
const objects = {
  evidence: ['Keystage_Evidence__c', evidenceFields],
  roles: ['Keystage_Buying_Role__c', roleFields],
  visits: ['Keystage_Visit__c', visitFields],
  moves: ['Keystage_Stage_Move__c', moveFields],
  processes: ['Keystage_Process__c', processFields],
};
function missingFrom(record, object, fields) {
  return fields.filter((field) => !Object.hasOwn(record, field)).map((field) => `${object}.${field}`);
}
function listOf(connection) {
  const records = (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
  const isCut = connection?.pageInfo?.hasNextPage === true;
  return isCut ? { records, cut: { of: connection.totalCount ?? null } } : { records };
}
/** A field's value; null where it is blank, or hidden. */
export function valueIn(record, field) {
  return record[field]?.value ?? null;
}
export function textIn(record, field) {
  const value = valueIn(record, field);
  return typeof value === 'string' && value !== '' ? value : null;
}
export function numberIn(record, field) {
  const value = valueIn(record, field);
  return typeof value === 'number' ? value : null;
}
/** The name of a parent record; null where there is none, or it is hidden. */
export function nameOfParent(record, relationship) {
  const above = record[relationship];
  return above ? textIn(above, 'Name') : null;
}
