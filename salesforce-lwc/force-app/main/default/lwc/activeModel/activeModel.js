import { gql } from 'lightning/graphql';
import { fingerprint, parseModel } from 'c/keystageCore';
/** Model records with their parts. One is expected; a second is asked for so that it can be noticed. */
const models = (name, variables, where) => gql`
  query ${name}${variables} {
    uiapi {
      query {
        Keystage_Model__c(where: ${where}, first: 10) {
          edges {
            node {
              Id
              Name { value }
              Fingerprint__c { value }
              Parts__c { value }
              Model__c { value }
              Parts__r(first: 200) {
                edges { node { Position__c { value } Text__c { value } } }
              }
            }
          }
        }
      }
    }
  }
`;
export const activeModelQuery = models('ActiveModel', '', '{ Active__c: { eq: true } }');
/** One model record by its id, active or not. */
export const modelByIdQuery = models('ModelById', '($id: ID)', '{ Id: { eq: $id } }');
/** The one active model, put together from its parts and read; or why there is none to go by. */
export function activeModel(data) {
  const records = nodes(data.uiapi.query.Keystage_Model__c);
  if (records.length === 0) return refused({ kind: 'none' });
  if (records.length > 1) return refused({ kind: 'several', count: records.length });
  return modelOf(records[0]);
}
/** The one model asked for by its id; undefined where it is not there any more. */
export function modelById(data) {
  const [record] = nodes(data.uiapi.query.Keystage_Model__c);
  return record && modelOf(record);
}
function modelOf(record) {
  const name = record.Name.value ?? '';
  const text = textOf(record);
  if (typeof text !== 'string') return refused({ kind: 'partMissing', name, ...text });
  if (text.trim() === '') return refused({ kind: 'empty', name });
  const read = parseModel(text);
  if (!read.ok) return refused({ kind: 'malformed', name, problems: read.problems });
  const { model } = read;
  const got = fingerprint(model);
  const expected = record.Fingerprint__c.value ?? '';
  if (got !== expected) return refused({ kind: 'altered', name, got, expected });
  if (!model.references) return refused({ kind: 'notFrozen', name });
  return { ok: true, name, fingerprint: got, model };
}
/** The model file: one text, or parts in their order; else the first part that is missing. */
function textOf(record) {
  const of = record.Parts__c.value ?? 0;
  if (of === 0) return record.Model__c.value ?? '';
  const parts = new Map(nodes(record.Parts__r).map((part) => [part.Position__c.value, part.Text__c.value]));
  const texts = Array.from({ length: of }, (_, i) => parts.get(i + 1) ?? null);
  const missing = texts.findIndex((text) => text === null);
  return missing < 0 ? texts.join('') : { position: missing + 1, of };
}
function nodes(connection) {
  return (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
}
function refused(problem) {
  return { ok: false, problem };
}
