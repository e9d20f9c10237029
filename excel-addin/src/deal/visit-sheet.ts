import type { CellBlock, PlannedCell, SheetPlan } from '../workbook';
import { headline } from './deal-headline';
import type { DealSpeech } from './deal-speech';
import type { DealView } from './deal-view';
import { visitSections, type VisitLine } from './visit-sections';

/** Points: a mark, what it is about, and room for a hand; together a portrait page. */
const WIDTHS = [16, 300, 190];

/** The visit A to H as a sheet to print: one page wide, its title on every page, what is on file marked, room to write beside everything else. */
export function visitSheet(view: DealView, listKey: string, speech: DealSpeech): SheetPlan {
  const { text, stages, visits } = speech;
  const { visit } = text;
  const { plan, keys } = view;
  const blocks: CellBlock[] = [];
  let top = 0;
  const add = (rows: readonly (readonly PlannedCell[])[], more: Partial<CellBlock> = {}) => {
    if (rows.length > 0) blocks.push({ top, left: 0, rows, ...more });
    top += rows.length;
  };
  const deal = view.name ?? keys.dealId ?? '';
  const wide = (line: string): PlannedCell[] => [line, null, null];
  add([wide(visit.heading(deal))], { role: 'title', merged: true });
  const about = [keys.accountName, keys.dealId, visit.preparedOn(stages.date(plan.placement.asOf))];
  add([wide(about.filter((one) => one !== undefined).join(' · '))], { role: 'subtitle', merged: true });
  add([wide(headline(view, speech))], { merged: true, wrap: true });
  add([wide(visit.legend)], { role: 'note', merged: true });
  for (const { step, lines } of visitSections(view, speech)) {
    top += 1;
    add([[visits.words.steps[step], null, visit.columns.answer]], { role: 'header' });
    for (const run of runsOf(lines))
      add(run.map(cellsOf), { role: run[0].kind === 'part' ? 'label' : 'answer', wrap: true });
  }
  return {
    key: `visit:${listKey}:${keys.dealId ?? keys.dealName ?? view.row}`,
    name: `${visit.sheetName} ${keys.dealId ?? deal}`,
    blocks,
    columnWidths: WIDTHS,
    page: { orientation: 'portrait', titleRows: [0, 1] },
    gridlines: false,
  };

  function cellsOf({ kind, text: line }: VisitLine): PlannedCell[] {
    return kind === 'part' ? [line, null, null] : [kind === 'said' ? null : visit.marks[kind], line, null];
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
