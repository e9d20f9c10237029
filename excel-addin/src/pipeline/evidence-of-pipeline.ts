import {
  factColumns,
  isAboutDeal,
  labelOf,
  peopleFromRows,
  plainText,
  type CalendarDate,
  type DealColumns,
  type DealKeys,
  type DealMapping,
  type EvidenceLine,
  type EvidenceMapping,
  type EvidenceRole,
  type FactColumn,
  type LocaleNotation,
  type PeopleMapping,
  type PeopleOnFile,
  type PeopleRole,
  type PersonRow,
  type StageTemplate,
} from '@keystage/core';
import type { CellValue, OpenedList } from '../workbook';
import type { SheetBeside } from './sheets-beside';

/** Where a line of evidence stands: a cell of the pipeline's row, or the answer of a row of the evidence sheet. */
export interface EvidencePlace {
  readonly sheet: 'pipeline' | 'evidence';
  readonly row: number;
  readonly column: number;
}

/** What is on file about one deal, line by line, and where each line stands. */
export interface EvidenceLines {
  readonly lines: readonly EvidenceLine[];
  readonly places: readonly EvidencePlace[];
}

/** The lines about one deal of the pipeline; `cellAt` gives the cells of its own row. */
export type EvidenceOfDeal = (
  template: StageTemplate,
  keys: DealKeys,
  cellAt: (column: number) => CellValue,
  row: number,
) => EvidenceLines;

interface PipelineWithEvidence {
  readonly opened: OpenedList;
  readonly mapping: DealMapping;
  readonly evidence?: SheetBeside<EvidenceMapping>;
}

/**
 * Gathers what a workbook has on file about the deals of a pipeline: facts in columns of a deal's own row first, then the lines of the
 * evidence sheet that are about it. The sheet is gone through once, however many deals are asked for.
 */
export function evidenceOfPipeline({ opened, mapping, evidence: sheet }: PipelineWithEvidence): EvidenceOfDeal {
  const taken = new Set(mapping.map(({ column }) => column));
  const columnsOf = new Map<StageTemplate, FactColumn[]>();
  const bySubject = sheet && linesBySubject(sheet);
  return (template, keys, cellAt, row) => {
    const lines: EvidenceLine[] = [];
    const places: EvidencePlace[] = [];
    const add = (line: Omit<EvidenceLine, 'at'>, place: EvidencePlace) => {
      lines.push({ ...line, at: places.length });
      places.push(place);
    };
    const known =
      columnsOf.get(template) ?? factColumns(template, opened.headers).filter(({ column }) => !taken.has(column));
    columnsOf.set(template, known);
    for (const { column, path } of known) {
      add({ about: path ?? 'buyerStage', answer: cellAt(column) }, { sheet: 'pipeline', row, column });
    }
    for (const { line, place } of bySubject?.(keys) ?? []) add(line, place);
    return { lines, places };
  };
}

/** What a deal is known by. */
export function keysOfDeal({ labels }: DealColumns, deal: number): DealKeys {
  return {
    dealId: labelOf(labels.dealId, deal),
    dealName: labelOf(labels.dealName, deal),
    accountId: labelOf(labels.accountId, deal),
    accountName: labelOf(labels.accountName, deal),
  };
}

/** The people of a contacts sheet that a deal has to do with. */
export function peopleOnFile(
  sheet: SheetBeside<PeopleMapping>,
  keys: DealKeys,
  asOf: CalendarDate,
  locale: LocaleNotation,
): PeopleOnFile {
  const cellsOf = cellsByRole<PeopleRole>(sheet);
  const rows = sheet.rows.flatMap((cells, row): PersonRow[] => {
    const cell = cellsOf(cells);
    const whose = {
      dealId: textOf(cell('dealId')),
      dealName: textOf(cell('dealName')),
      accountId: textOf(cell('accountId')),
      accountName: textOf(cell('accountName')),
    };
    if (!isAboutDeal(whose, keys)) return [];
    return [{ row, cells: Object.fromEntries(sheet.mapping.map(({ role }) => [role, cell(role)])) }];
  });
  return peopleFromRows(rows, asOf, locale);
}

/** The cells of a row of a sheet by what their columns are. */
function cellsByRole<Role extends string>({
  mapping,
}: SheetBeside<readonly { readonly column: number; readonly role: Role }[]>) {
  const columns = new Map(mapping.map(({ role, column }) => [role, column]));
  return (cells: readonly CellValue[]) =>
    (role: Role): CellValue => {
      const column = columns.get(role);
      return column === undefined ? '' : (cells[column] ?? '');
    };
}

const textOf = (cell: CellValue): string => String(cell).trim();

interface PlacedLine {
  readonly line: Omit<EvidenceLine, 'at'>;
  readonly place: EvidencePlace;
}

/** Lines of an evidence sheet by the deal they are about, in the order of the sheet. Only those that may be about a deal are looked at. */
function linesBySubject(sheet: SheetBeside<EvidenceMapping>): (keys: DealKeys) => readonly PlacedLine[] {
  const cellsOf = cellsByRole<EvidenceRole>(sheet);
  const answer = sheet.mapping.find(({ role }) => role === 'answer')?.column ?? 0;
  const byKey = new Map<string, (PlacedLine & { readonly whose: DealKeys })[]>();
  sheet.rows.forEach((cells, row) => {
    const cell = cellsOf(cells);
    const whose = { dealId: textOf(cell('dealId')), dealName: textOf(cell('dealName')) };
    const about = textOf(cell('key')) || textOf(cell('about'));
    const line = {
      ...{ about, answer: cell('answer'), seenOn: cell('seenOn'), note: textOf(cell('note')) },
      // A line with the id of a record was pulled from an org, and is read as it is read there.
      ...(textOf(cell('recordId')) !== '' && { record: { details: cell('details') } }),
    };
    for (const key of keysUnder(whose)) {
      const lines = byKey.get(key) ?? [];
      byKey.set(key, lines);
      lines.push({ whose, line, place: { sheet: 'evidence', row, column: answer } });
    }
  });
  return (keys) => {
    const found = keysUnder(keys).flatMap((key) => byKey.get(key) ?? []);
    const about = new Map(found.filter(({ whose }) => isAboutDeal(whose, keys)).map((one) => [one.place.row, one]));
    return [...about.values()].sort((one, other) => one.place.row - other.place.row);
  };
}

/** What lines are looked up by: the id and the name, each as far as it is given. */
function keysUnder({ dealId = '', dealName = '' }: DealKeys): string[] {
  const given = (kind: string, text: string) => (text === '' ? [] : [`${kind} ${plainText(text).toLowerCase()}`]);
  return [...given('id', dealId), ...given('name', dealName)];
}
