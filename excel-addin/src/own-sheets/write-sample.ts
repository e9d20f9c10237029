import type { ColumnRole, Language, Speaker } from '@keystage/core';
import { loadOwnSheetWords } from '../language/own-sheets/load-own-sheet-words';
import { writeSheet, type PlannedCell, type WriteSheetOptions, type WrittenSheet } from '../workbook';

const roles: readonly ColumnRole[] = [
  'accountId',
  'accountName',
  'amount',
  'profit',
  'grossMargin',
  'transactionCount',
  'overdueRatio',
];
const numberFormats = [undefined, undefined, '#,##0', '#,##0', '0%', '0', '0%'];
const toTheRight = numberFormats.map((format) => format !== undefined);

// Few bring most; one large buyer pays late, one has no transactions yet, and one cell cannot be read.
const accounts: readonly (readonly PlannedCell[])[] = [
  // amount profit  margin count overdue
  [182_000, 41_000, 0.23, 46, 0],
  [151_000, 36_000, 0.24, 38, 0.42],
  [118_000, 30_500, 0.26, 51, 0.05],
  [74_000, 15_200, 0.21, 22, 0],
  [52_500, -1_300, -0.02, 31, 0.12],
  [41_800, 9_600, 0.23, 18, 0],
  [33_000, 7_900, 0.24, 27, 0.03],
  [27_400, 'n/a', 0.19, 14, 0],
  [21_900, 4_300, 0.2, 16, 0.1],
  [18_300, 5_100, 0.28, 9, 0],
  [15_600, 2_200, 0.14, 12, 0.22],
  [12_900, 3_300, 0.26, 11, 0],
  [10_400, 1_900, 0.18, 8, 0],
  [8_700, 1_400, 0.16, 9, 0.08],
  [7_100, 2_000, 0.28, 6, 0],
  [5_900, 700, 0.12, 5, 0],
  [4_800, 1_100, 0.23, 7, 0.35],
  [3_900, 500, 0.13, 4, 0],
  [3_100, 800, 0.26, 3, 0],
  [2_400, 300, 0.13, 4, 0],
  [1_800, 400, 0.22, 2, 0.15],
  [1_200, 100, 0.08, 2, 0],
  [700, 150, 0.21, 1, 0],
  [null, null, null, 0, null],
];

/** Adds a sheet with a small made-up list, its headers in the reader's language. It is the person's from then on. */
export async function writeSample(
  language: Language,
  say: Pick<Speaker, 'role'>,
  options: WriteSheetOptions,
): Promise<WrittenSheet> {
  const { sample } = await loadOwnSheetWords(language);
  const rows = accounts.map((cells, at) => [`K-${101 + at}`, sample.account(at + 1), ...cells]);
  return writeSheet(
    {
      key: 'sample',
      name: sample.name,
      handedOver: true,
      blocks: [
        { top: 0, left: 0, rows: [roles.map((role) => say.role(role))], role: 'header', toTheRight },
        { top: 1, left: 0, rows, numberFormats },
      ],
      columnWidths: [70, 130, 80, 80, 90, 110, 90],
      frozen: { rows: 1 },
    },
    options,
  );
}
