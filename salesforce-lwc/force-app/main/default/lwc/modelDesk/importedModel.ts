import {
  fingerprint,
  longText,
  modelParts,
  parseModel,
  type ModelProblem,
  type SegmentationModel,
} from 'c/keystageCore';
import type { RecordWrite } from 'c/dealRecord';

/** A model file as it was pasted or chosen: sound, or with every fault told. */
export type ImportedModel =
  | { readonly kind: 'faulty'; readonly problems: readonly ModelProblem[] }
  | { readonly kind: 'notFrozen' }
  | { readonly kind: 'sound'; readonly model: SegmentationModel; readonly fingerprint: string };

export function importedModel(text: string): ImportedModel {
  const read = parseModel(text);
  if (!read.ok) return { kind: 'faulty', problems: read.problems };
  const { model } = read;
  return model.references ? { kind: 'sound', model, fingerprint: fingerprint(model) } : { kind: 'notFrozen' };
}

/** Characters of a record's name. */
const nameLength = 80;

/** The records that hold a model, as a push from Excel writes them: inactive, in one text or in parts. */
export function modelWrites(model: SegmentationModel, name: string): RecordWrite[] {
  const json = JSON.stringify(model);
  const parts = json.length > longText ? modelParts(json) : [];
  return [
    {
      kind: 'create',
      object: 'Keystage_Model__c',
      fields: {
        Name: name.slice(0, nameLength),
        Version__c: model.version,
        Fingerprint__c: fingerprint(model),
        Active__c: false,
        Parts__c: parts.length,
        Model__c: parts.length === 0 ? json : null,
      },
    },
    // The parts go under the record that the first write makes.
    ...parts.map((text, i): RecordWrite => ({
      kind: 'create',
      object: 'Keystage_Model_Part__c',
      fields: { Model__c: '@{w0}', Position__c: i + 1, Text__c: text },
    })),
  ];
}
