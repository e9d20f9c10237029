import * as z from 'zod/mini';
import { modelPartNotes } from './model-part-notes';
import { text } from './numbers';
import { pointsRule } from './points-rule';
import { segmentationModelSchema } from './segmentation-model';
import { wayOfClassifying } from './way';

/**
 * The JSON Schema of a model file as a person writes it (defaults may be left out), with a note on each part: an editor completes, checks
 * and explains by it. Of draft 7, which editors know best. What lies between the parts (tiers, cuts, coverage of a matrix) it cannot
 * say; `parseModel` does.
 */
export function modelJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(segmentationModelSchema, { io: 'input', target: 'draft-07', metadata: sharedParts() });
  const { definitions, ...file } = schema as JsonSchema;
  return {
    $schema: file.$schema,
    title: 'Keystage segmentation model',
    description: 'How accounts come to their tiers: indicators, weights, points, and the way to classify.',
    ...withNotes(file, ''),
    definitions: Object.fromEntries(
      Object.entries(definitions ?? {}).map(([name, part]) => [name, withNotes(part, pathOfPart[name])]),
    ),
  };
}

/** As much of JSON Schema as a model file needs. */
interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** Parts that stand in several places, or are long: each becomes a definition of its own, with the path its notes are under. */
const pathOfPart: Readonly<Record<string, string>> = {
  text: '',
  groups: 'groups',
  points: 'groups.indicators.points',
  way: 'way',
};

function sharedParts() {
  const parts = z.registry<{ id: string }>();
  parts.add(text, { id: 'text' });
  parts.add(segmentationModelSchema.shape.groups, { id: 'groups' });
  parts.add(pointsRule, { id: 'points' });
  parts.add(wayOfClassifying, { id: 'way' });
  return parts;
}

function withNotes(schema: JsonSchema, path: string): JsonSchema {
  const inEach = (parts: readonly JsonSchema[]) => parts.map((part) => withNotes(part, path));
  const by = schema.properties?.by?.const;
  const shape = typeof by === 'string' ? `${path}=${by}` : path;
  const { properties, items, anyOf, oneOf, additionalProperties } = schema;
  return {
    ...(shape !== path && noteOn(shape)),
    ...schema,
    ...(properties && { properties: membersWithNotes(properties, path, shape) }),
    ...(isOne(items) ? { items: withNotes(items, path) } : items && exactly(inEach(items))),
    ...(anyOf && { anyOf: inEach(anyOf) }),
    ...(oneOf && { oneOf: inEach(oneOf) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: withNotes(additionalProperties, path) }),
  };
}

const isOne = (items: JsonSchema['items']): items is JsonSchema => items !== undefined && !Array.isArray(items);

/** A list of so many; draft 7 would take fewer and more. */
const exactly = (items: readonly JsonSchema[]) => ({ items, minItems: items.length, maxItems: items.length });

function membersWithNotes(
  properties: Readonly<Record<string, JsonSchema>>,
  path: string,
  shape: string,
): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, member]) => {
      const at = path === '' ? name : `${path}.${name}`;
      const note = noteOn(`${shape}.${name}`, at);
      const { $ref, ...others } = withNotes(member, at);
      // In draft 7 nothing counts beside a reference, so that it stands inside.
      return [name, $ref === undefined ? { ...note, ...others } : { ...note, ...others, allOf: [{ $ref }] }];
    }),
  );
}

/** The note on the first of these paths that has one. */
function noteOn(...paths: readonly string[]): { readonly description?: string } {
  const found = paths.find((path) => Object.hasOwn(modelPartNotes, path));
  return found === undefined ? {} : { description: modelPartNotes[found] };
}
