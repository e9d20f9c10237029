import type { CellBlock, PlannedCell, SheetPlan } from '../workbook';
import { headline } from './deal-headline';
import type { DealSpeech } from './deal-speech';
import type { DealView } from './deal-view';
import { visitSections, type VisitLine } from './visit-sections';

/** Points: a mark, what it is about, room for a hand, and for the day; together a portrait page. */
const WIDTHS = [16, 300, 140, 60];
/** Points of one line of a text, and of a letter at the size of a sheet; Chinese and Korean are written twice as wide. */
const LINE = 15;
const LETTER = 5.6;

/** The visit A to H as a sheet to print: one page wide, its title on every page, what is on file marked, room to write beside everything else. */
export function visitSheet(view: DealView, listKey: string, speech: DealSpeech): SheetPlan {
  const { text, stages, visits } = speech;
  const { visit } = text;
  const { plan, keys } = view;
  const blocks: CellBlock[] = [];
  const rowHeights: Record<number, number> = {};
  let top = 0;
  const add = (rows: readonly (readonly PlannedCell[])[], more: Partial<CellBlock> = {}) => {
    if (rows.length > 0) blocks.push({ top, left: 0, rows, ...more });
    top += rows.length;
  };
  const deal = view.name ?? keys.dealId ?? '';
  const wide = (line: string): PlannedCell[] => [line, null, null, null];
  /** A row as high as its text needs: Excel does not fit merged rows by itself, nor rows written while it does not calculate. */
  const fit = (row: number, line: string, width: number) => {
    const lines = linesOf(line, width);
    if (lines > 1) rowHeights[row] = lines * LINE;
  };
  add([wide(visit.heading(deal))], { role: 'title', merged: true });
  const about = [keys.accountName, keys.dealId, visit.preparedOn(stages.date(plan.placement.asOf))];
  add([wide(about.filter((one) => one !== undefined).join(' · '))], { role: 'subtitle', merged: true });
  add([wide(headline(view, speech))], { merged: true });
  add([wide(visit.legend)], { role: 'note', merged: true });
  for (const { step, lines } of visitSections(view, speech)) {
    top += 1;
    add([[visits.words.steps[step], null, visit.columns.answer, step === 'record' ? visit.seenOn : null]], {
      role: 'header',
    });
    for (const run of runsOf(lines)) {
      const isPart = run[0].kind === 'part';
      if (!isPart) run.forEach((line, k) => fit(top + k, line.text, WIDTHS[1]));
      add(run.map(cellsOf), isPart ? { role: 'label' } : { role: 'answer', wrap: true });
    }
  }
  return {
    key: `visit:${listKey}:${keys.dealId ?? keys.dealName ?? view.row}`,
    name: `${visit.sheetName} ${keys.dealId ?? deal}`,
    blocks,
    columnWidths: WIDTHS,
    rowHeights,
    page: { orientation: 'portrait', titleRows: [0, 1] },
    gridlines: false,
  };

  function cellsOf({ kind, text: line }: VisitLine): PlannedCell[] {
    return kind === 'part' ? wide(line) : [kind === 'said' ? null : visit.marks[kind], line, null, null];
  }
}

/** Lines that look alike, one after the other. */
function runsOf(lines: readonly VisitLine[]): VisitLine[][] {
  const runs: VisitLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && (last[0].kind === 'part') === (line.kind === 'part')) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** About how many lines a text takes in a column so wide. */
function linesOf(text: string, width: number): number {
  const letters = [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
  return Math.max(1, Math.ceil((letters * LETTER) / (width - LETTER)));
}
