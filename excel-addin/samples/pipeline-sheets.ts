import { parseCsv } from 'hucre/csv';
import type { WriteSheet } from 'hucre/xlsx';
import {
  sampleContactsCsv,
  sampleEvidenceCsv,
  samplePipelineCsv,
  sampleRatesCsv,
  sampleStageMovesCsv,
} from './make-sample-pipeline';

const DAY = /^\d{4}-\d\d-\d\d$/;
const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** The sample pipeline with its rates and the stage moves of earlier deals, as Excel has them once the files are opened in it. */
export function pipelineSheets(): WriteSheet[] {
  return [
    sheetOf('Pipeline', samplePipelineCsv()),
    sheetOf('Rates', sampleRatesCsv()),
    sheetOf('Stage moves', sampleStageMovesCsv()),
    sheetOf('Evidence', sampleEvidenceCsv()),
    sheetOf('Contacts', sampleContactsCsv()),
  ];
}

function sheetOf(name: string, text: string): WriteSheet {
  const [headers, ...rows] = parseCsv(text).map((row) => row.map((cell) => String(cell ?? '')));
  return {
    name,
    columns: headers.map((header, column) => {
      const cells = rows.map((row) => row[column]);
      return {
        width: Math.min(30, 2 + Math.max(header.length, ...cells.map(({ length }) => length))),
        ...(cells.some((cell) => DAY.test(cell)) && { numFmt: 'yyyy-mm-dd' }),
        ...(header === 'Amount' && { numFmt: '#,##0' }),
      };
    }),
    rows: [headers, ...rows.map((row) => row.map(entered))],
    freezePane: { rows: 1 },
  };
}

/** What Excel makes of a text in a CSV file. */
function entered(text: string): string | number | null {
  if (text === '') return null;
  if (DAY.test(text)) return Date.parse(text) / 86_400_000 + 25_569;
  return NUMBER.test(text) ? Number(text.replaceAll(',', '')) : text;
}
