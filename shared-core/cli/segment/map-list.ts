import {
  accountRoles,
  chooseColumns,
  distinctIndicators,
  indicatorNature,
  indicatorsOf,
  indicatorsToRead,
  mapColumns,
  readHeaders,
  speaker,
  type ColumnMapping,
  type IntakeProblem,
  type SegmentationModel,
  type Words,
} from '@keystage/core';
import type { Table } from '../files/open-table';
import type { Evidence } from '../words';
import { refusedInput } from './refused-input';
import { sampleRows } from './sample-rows';
import type { Assignment } from './segment-options';

/** The models a list is read for, together: the one that is run, or the present one and a candidate. */
export type Models = readonly [SegmentationModel, ...SegmentationModel[]];

export interface ListMapping {
  readonly mapping: ColumnMapping;
  /** Why each mapped column is taken for what it is, by column. */
  readonly evidence: ReadonlyMap<number, Evidence>;
  /** Other columns that could have been meant for the same, by column. */
  readonly rivals: ReadonlyMap<number, readonly string[]>;
  readonly unused: readonly string[];
}

/**
 * What the columns of a list are taken for: what the headers say, changed by what a person says. Only what the models ask for is taken,
 * besides what tells a prospect from an account and what rows of one account are added up by.
 */
export async function mapList(
  table: Table,
  models: Models,
  assignments: readonly Assignment[],
  words: Words,
): Promise<ListMapping> {
  const say = speaker(words, models[0]);
  if (table.mergedHeaders !== undefined) {
    throw refusedInput(table.path, [{ kind: 'mergedHeaders', address: table.mergedHeaders }], say);
  }
  const read = readHeaders(table.headers);
  if (!read.ok) throw refusedInput(table.path, read.problems, say);
  const { headers } = read;

  const proposal = mapColumns(headers, await sampleRows(table));
  const own = ownIndicators(models);
  const byModel = namesInModels(models, headers).filter(
    ({ column }) => !proposal.mapping.some((mapped) => mapped.column === column),
  );
  const chosen = chooseColumns(
    [...proposal.mapping, ...byModel],
    headers,
    assignments.map(({ header, role }) => ({ header, role })),
    own,
  );
  const told = new Set(chosen.mapping.filter((mapped) => ![...proposal.mapping, ...byModel].includes(mapped)));
  const wanted = wantedRoles(models);
  const mapping = chosen.mapping
    .filter((mapped) => wanted.has(mapped.role) || told.has(mapped))
    .map((mapped) => {
      const said = assignments.find(
        ({ header, role }) => role === mapped.role && header.toLowerCase() === mapped.header.toLowerCase(),
      );
      return said?.bareNumbersAre ? { ...mapped, bareNumbersAre: said.bareNumbersAre } : mapped;
    });

  const evidence = new Map<number, Evidence>();
  const rivals = new Map<number, readonly string[]>();
  const twins: IntakeProblem[] = [];
  for (const mapped of mapping) {
    const proposed = proposal.columns.find(({ column, role }) => column === mapped.column && role === mapped.role);
    evidence.set(mapped.column, told.has(mapped) ? { kind: 'told' } : (proposed?.because ?? { kind: 'nameInModel' }));
    if (told.has(mapped) || !proposed) continue;
    const others = proposed.rivals
      .filter(({ confidence, column }) => confidence >= 0.5 && !mapping.some((other) => other.column === column))
      .map(({ header }) => header);
    if (others.length > 0) rivals.set(mapped.column, others);
    const same = others.filter((header) => header.toLowerCase() === mapped.header.toLowerCase());
    if (same.length > 0) twins.push({ kind: 'mappedTwice', role: mapped.role, headers: [mapped.header, ...same] });
  }
  const problems = [...chosen.problems, ...twins];
  if (problems.length > 0) throw refusedInput(table.path, problems, say);
  const unused = headers.filter(
    (header, column) => header !== '' && !mapping.some((mapped) => mapped.column === column),
  );
  return { mapping, evidence, rivals, unused };
}

/** What the indicators of the models count, their own ones among them; of two that are called the same, the first model's. */
export function ownIndicators(models: Models) {
  const natures = models.map((model) =>
    Object.fromEntries(distinctIndicators(model).map(({ id }) => [id, indicatorNature(model, id)])),
  );
  return Object.assign({}, ...natures.reverse()) as (typeof natures)[number];
}

/** Every indicator that one of the models looks at. */
export function indicatorsAskedFor(models: Models): ReadonlySet<string> {
  return new Set(models.flatMap(indicatorsOf));
}

function wantedRoles(models: Models): ReadonlySet<string> {
  return new Set([...accountRoles, ...models.flatMap(indicatorsToRead), 'profit', 'returnedAmount']);
}

/** Headers that say an indicator of a model by its id or by the name the model gives it. */
function namesInModels(models: Models, headers: readonly string[]): ColumnMapping {
  const found = new Map<string, ColumnMapping[number]>();
  for (const { id, name } of models.flatMap(distinctIndicators)) {
    const names = [id, ...(name === undefined ? [] : typeof name === 'string' ? [name] : Object.values(name))];
    const column = headers.findIndex((header) => names.some((one) => one.toLowerCase() === header.toLowerCase()));
    if (column >= 0 && !found.has(id)) found.set(id, { column, header: headers[column], role: id });
  }
  return [...found.values()];
}
