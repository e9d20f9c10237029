import {
  compareCodePoints,
  contributionsAt,
  explainAccount,
  migration,
  textAt,
  tierOf,
  type Segmentation,
  type Speaker,
} from '@keystage/core';
import type { OwnSheetWords } from '../language/own-sheets/own-sheet-words';
import { inSlices } from '../run/in-slices';
import { fixed, type FormerRun, type PlannedCell, type SheetPlan } from '../workbook';
import { columnOf, SheetDraft } from './sheet-draft';

export interface MigrationInput {
  readonly key: string;
  readonly listName: string;
  readonly modelName: string;
  readonly segmentation: Segmentation;
  /** For each account its first row. */
  readonly rowOfAccount: Int32Array;
  readonly former: FormerRun;
  readonly words: OwnSheetWords;
  readonly say: Speaker;
  readonly signal?: AbortSignal;
}

/** An account that has another tier than before; null stands for no tier. */
interface Move {
  readonly id: string;
  /** Its place in the list; undefined once it has left the list. */
  readonly account?: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** Indicators named for one account before the rest is left out. */
const NAMED = 4;

/** Who moved between the run before and this one as a sheet: tier by tier, and account by account with the points that did it. */
export async function migrationPlan(input: MigrationInput): Promise<SheetPlan> {
  const { segmentation, words, say } = input;
  const text = words.migration;
  const order = segmentation.model.tiers;
  const pairs = await pairsOf(input);
  const { up, down, stay, counts } = migration(
    pairs.map(({ from, to }) => [from, to] as const),
    order,
  );
  const known = counts.flat().reduce((sum, count) => sum + count, 0);
  const of = (share: number | null) => Math.round((share ?? 0) * known);

  const draft = new SheetDraft(7);
  draft.line('title', text.title(input.listName));
  draft.line('subtitle', words.madeBy(input.listName, input.modelName, say.date(segmentation.asOf)));
  draft.line('body', text.outcome(of(up), of(down), of(stay), say));
  const strangers = pairs.filter(({ from }) => from !== null && !order.includes(from)).length;
  if (strangers > 0) draft.line('note', text.otherTiers(strangers, say));

  draft.heading(text.matrix);
  const gone = order.map((tier) => pairs.filter(({ from, to }) => from === tier && to === null).length);
  const came = order.map((tier) => pairs.filter(({ from, to }) => to === tier && !isIn(order, from)).length);
  const first = draft.row + 1;
  const sumOf = (row: number) => ({
    formula: `=SUM(${fixed({ top: row, left: 1, rows: 1, columns: order.length + 1 })})`,
  });
  const sumDown = (column: number) => ({
    formula: `=SUM(${fixed({ top: first, left: column, rows: order.length + 1, columns: 1 })})`,
  });
  const area = draft.table({
    header: [`${text.before} → ${text.now}`, ...order, text.gone, words.total],
    rows: [
      ...order.map((tier, k): PlannedCell[] => [tier, ...counts[k], gone[k], sumOf(first + k)]),
      [text.new, ...came, null, sumOf(first + order.length)],
    ],
    total: [words.total, ...Array.from({ length: order.length + 2 }, (_, k) => sumDown(k + 1))],
  });
  draft.shade({ ...area, left: 1, rows: order.length, columns: order.length });

  const moves = pairs.filter(({ from, to }) => from !== to);
  draft.heading(text.moved(moves.length, say));
  if (moves.length > 0) {
    const cells = draft.list(
      [
        words.account,
        say.role('accountId'),
        text.from,
        text.to,
        text.scoreBefore,
        text.scoreNow,
        text.changes,
        text.why,
      ],
      await linesOf(inOrder(moves, order), input),
      [undefined, undefined, undefined, undefined, '0.0', '0.0', undefined, undefined],
    );
    for (const column of [2, 3]) draft.colourTiers(columnOf(cells, column), order);
  }
  return draft.plan(input.key, text.name, [200, 80, 72, 72, 72, 72, 240, 420], 'landscape');
}

const isIn = (order: readonly string[], tier: string | null): boolean => tier !== null && order.includes(tier);

/** Every account of either run, with its tier then and now. */
async function pairsOf({ segmentation, rowOfAccount, former, signal }: MigrationInput): Promise<Move[]> {
  const { ids } = segmentation.accounts;
  const pairs: Move[] = [];
  const present = new Set<string>();
  await inSlices(
    ids.length,
    (from, to) => {
      for (let account = from; account < to; account++) {
        const id = textAt(ids, account);
        present.add(id);
        if (id === '') continue;
        const before = former.tierOf(id, rowOfAccount[account]) ?? null;
        pairs.push({ id, account, from: before, to: tierOf(segmentation, account) ?? null });
      }
    },
    signal,
  );
  for (const id of former.accounts ?? []) {
    if (!present.has(id)) pairs.push({ id, from: former.tierOf(id, -1) ?? null, to: null });
  }
  return pairs;
}

/** The longest ways first, then by id. */
function inOrder(moves: readonly Move[], order: readonly string[]): Move[] {
  const place = (tier: string | null) => (isIn(order, tier) ? order.indexOf(tier!) : order.length);
  const way = ({ from, to }: Move) => Math.abs(place(from) - place(to));
  return [...moves].sort((a, b) => way(b) - way(a) || compareCodePoints(a.id, b.id));
}

async function linesOf(moves: readonly Move[], input: MigrationInput): Promise<PlannedCell[][]> {
  const { segmentation, former, words, say, signal } = input;
  const { noTier } = words.migration;
  const lines: PlannedCell[][] = [];
  await inSlices(
    moves.length,
    (from, to) => {
      for (const { id, account, from: before, to: now } of moves.slice(from, to)) {
        const brought = former.broughtTo(id);
        const sum = brought && [...brought.values()].reduce((total, points) => total + points, 0);
        const explanation = account === undefined ? undefined : explainAccount(segmentation, account);
        lines.push([
          account === undefined ? null : textAt(segmentation.accounts.names, account),
          id,
          before ?? noTier,
          now ?? noTier,
          sum ?? null,
          explanation?.score?.value ?? null,
          account === undefined || !brought ? null : changesOf(segmentation, account, brought, say),
          explanation ? say.why(explanation) : null,
        ]);
      }
    },
    signal,
  );
  return lines;
}

/** What each indicator gives or takes more than before, the largest change first; null where the account has no points now. */
function changesOf(
  segmentation: Segmentation,
  account: number,
  before: ReadonlyMap<string, number>,
  say: Speaker,
): string | null {
  if (segmentation.tiers[account] < 0) return null;
  const brought = contributionsAt(segmentation, account);
  const by = new Map([...before].map(([indicator, points]) => [indicator, -points]));
  segmentation.indicators.forEach(({ id }, k) => {
    by.set(id, (by.get(id) ?? 0) + Math.round(brought[k] * 10) / 10);
  });
  const changes = [...by]
    .map(([indicator, points]) => ({ indicator, tenths: Math.round(points * 10) }))
    .filter(({ tenths }) => tenths !== 0)
    .sort((a, b) => Math.abs(b.tenths) - Math.abs(a.tenths) || compareCodePoints(a.indicator, b.indicator));
  if (changes.length === 0) return null;
  return changes
    .slice(0, NAMED)
    .map(({ indicator, tenths }) => `${say.indicator(indicator)} ${signed(tenths / 10, say)}`)
    .join(' · ');
}

function signed(points: number, say: Speaker): string {
  return `${points > 0 ? '+' : '−'}${say.number(Math.abs(points), 1)}`;
}
