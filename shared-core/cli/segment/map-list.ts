import {
  accountRoles,
  chooseColumns,
  distinctIndicators,
  indicatorNature,
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

export interface ListMapping {
  readonly mapping: ColumnMapping;
  /** Why each mapped column is taken for what it is, by column. */
  readonly evidence: ReadonlyMap<number, Evidence>;
  /** Other columns that could have been meant for the same, by column. */
  readonly rivals: ReadonlyMap<number, readonly string[]>;
  readonly unused: readonly string[];
}

/**
 * What the columns of a list are taken for: what the headers say, changed by what a person says. Only what the model asks for is taken,
 * besides what tells a prospect from an account and what rows of one account are added up by.
 */
export async function mapList(
  table: Table,
  model: SegmentationModel,
  assignments: readonly Assignment[],
  words: Words,
): Promise<ListMapping> {
  const say = speaker(words, model);
  if (table.mergedHeaders !== undefined) {
    throw refusedInput(table.path, [{ kind: 'mergedHeaders', address: table.mergedHeaders }], say);
  }
  const read = readHeaders(table.headers);
  if (!read.ok) throw refusedInput(table.path, read.problems, say);
  const { headers } = read;

  const proposal = mapColumns(headers, await sampleRows(table));
  const own = ownIndicators(model);
  const byModel = namesInModel(model, headers).filter(
    ({ column }) => !proposal.mapping.some((mapped) => mapped.column === column),
  );
  const chosen = chooseColumns(
    [...proposal.mapping, ...byModel],
    headers,
    assignments.map(({ header, role }) => ({ header, role })),
    own,
  );
  const told = new Set(chosen.mapping.filter((mapped) => ![...proposal.mapping, ...byModel].includes(mapped)));
  const wanted = wantedRoles(model);
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

/** What the indicators of a model count, its own ones among them. */
export function ownIndicators(model: SegmentationModel) {
  return Object.fromEntries(distinctIndicators(model).map(({ id }) => [id, indicatorNature(model, id)]));
}

function wantedRoles(model: SegmentationModel): ReadonlySet<string> {
  return new Set([...accountRoles, ...indicatorsToRead(model), 'profit', 'returnedAmount']);
}

/** Headers that say an indicator of the model by its id or by the name the model gives it. */
function namesInModel(model: SegmentationModel, headers: readonly string[]): ColumnMapping {
  return distinctIndicators(model).flatMap(({ id, name }) => {
    const names = [id, ...(name === undefined ? [] : typeof name === 'string' ? [name] : Object.values(name))];
    const column = headers.findIndex((header) => names.some((one) => one.toLowerCase() === header.toLowerCase()));
    return column < 0 ? [] : [{ column, header: headers[column], role: id }];
  });
}
