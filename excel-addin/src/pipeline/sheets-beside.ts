import {
  evidenceRoles,
  isEvidenceSheet,
  isPeopleSheet,
  mapEvidenceColumns,
  mapPeopleColumns,
  peopleRoles,
  type EvidenceMapping,
  type PeopleMapping,
} from '@keystage/core';
import type { FoundList } from './found-list';
import { readRows, type CellValue, type OpenedList, type RememberedDealList } from '../workbook';

/** A sheet beside the pipeline, its cells as they stand. */
export interface SheetBeside<Mapping> {
  readonly opened: OpenedList;
  readonly mapping: Mapping;
  readonly rows: readonly (readonly CellValue[])[];
}

/** What a list may be beside a pipeline, as its headers say. */
export function kindBeside({ opened: { headers, samples } }: FoundList): 'evidence' | 'people' | undefined {
  if (isEvidenceSheet(mapEvidenceColumns(headers, samples))) return 'evidence';
  return isPeopleSheet(mapPeopleColumns(headers, samples)) ? 'people' : undefined;
}

/** The list that holds evidence or people: as it was chosen, else the first that looks so. An empty key stands for none. */
export function listBeside(
  kind: 'evidence' | 'people',
  chosen: string | undefined,
  lists: readonly FoundList[],
): FoundList | undefined {
  const byKey = lists.find(({ opened }) => opened.list.key === chosen);
  return byKey ?? (chosen === '' ? undefined : lists.find((list) => kindBeside(list) === kind));
}

/** The columns of an evidence sheet: as they were chosen, as far as their headers are still there, else as proposed. */
export function evidenceMapping({ headers, samples }: OpenedList, remembered?: RememberedDealList): EvidenceMapping {
  return recalled(headers, evidenceRoles, remembered) ?? mapEvidenceColumns(headers, samples);
}

/** The same for a contacts sheet. */
export function peopleMapping({ headers, samples }: OpenedList, remembered?: RememberedDealList): PeopleMapping {
  return recalled(headers, peopleRoles, remembered) ?? mapPeopleColumns(headers, samples);
}

function recalled<Role extends string>(
  headers: readonly string[],
  roles: readonly Role[],
  remembered: RememberedDealList | undefined,
): { column: number; header: string; role: Role }[] | undefined {
  return remembered?.columns?.flatMap(({ header, role }) => {
    const column = headers.indexOf(header);
    const known = roles.find((one) => one === role);
    return column < 0 || known === undefined ? [] : [{ column, header, role: known }];
  });
}

/** Reads a sheet beside the pipeline whole. */
export async function readBeside<Mapping>(
  opened: OpenedList,
  mapping: Mapping,
  signal: AbortSignal,
): Promise<SheetBeside<Mapping>> {
  const rows: CellValue[][] = [];
  await readRows(opened.list, (chunk) => rows.push(...chunk), { signal });
  return { opened, mapping, rows };
}
