import { parseCsv } from 'hucre/csv';
import type { CellEntry, WorkbookContent } from '../../test/hosts/excel';
import {
  sampleContactsCsv,
  sampleEvidenceCsv,
  samplePipelineCsv,
  sampleRatesCsv,
  sampleStageMovesCsv,
} from '../samples/make-sample-pipeline';

/** The sample pipeline as a workbook: the deals, and on sheets of their own the rates and the stage moves of earlier deals. */
export function samplePipeline(
  ...sheets: readonly ('Pipeline' | 'Rates' | 'Moves' | 'Evidence' | 'Contacts')[]
): WorkbookContent {
  const texts = {
    ...{ Pipeline: samplePipelineCsv, Rates: sampleRatesCsv, Moves: sampleStageMovesCsv },
    ...{ Evidence: sampleEvidenceCsv, Contacts: sampleContactsCsv },
  };
  return { sheets: sheets.map((name) => ({ name, typed: true, cells: cellsOf(texts[name]()) })) };
}

function cellsOf(csv: string): CellEntry[][] {
  return parseCsv(csv).map((row) => row.map((cell) => String(cell ?? '')));
}
