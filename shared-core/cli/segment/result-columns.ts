import {
  compareTexts,
  cumulativeOf,
  distinctIndicators,
  explainAccount,
  quadrantsOf,
  risingAccounts,
  scoredAt,
  Standing,
  valuesOf,
  type AccountExplanation,
  type Segmentation,
  type Speaker,
  type Tier,
} from '@keystage/core';
import type { Cell, Row } from '../files/open-table';
import type { CliWords } from '../words';
import { isSteady } from './list-findings';
import type { Run } from './segment-files';

/** The columns written beside a list, and their cells for an account. */
export interface ResultColumns {
  readonly headers: readonly string[];
  cellsOf(account: number): Row;
}

interface ResultColumn {
  readonly header: string;
  /** `place` is that of the account, or of its group, in the run that scored it. */
  readonly cell: (explained: AccountExplanation, account: number, place: number) => Cell;
}

const column = (header: string, cell: ResultColumn['cell']): ResultColumn => ({ header, cell });

/**
 * What every result carries (domain/segmentation): tier, score, rank, reasons and what would lift each account; current and potential value,
 * quadrant, latent tier, what it waits for and whether it is rising, as far as model and list give them; against an earlier run the tier
 * then and the move since; and what each indicator of every scorecard brought, in points that add up to the score shown.
 */
export function resultColumns(run: Run, say: Speaker, words: CliWords): ResultColumns {
  const { segmentation } = run;
  const { resultHeaders } = words;
  const columns: ResultColumn[] = [
    ...decidingColumns(segmentation, say, words),
    ...valueColumns(segmentation, words),
    ...steadyColumns(segmentation, say, words),
    ...moveColumns(run, say, words),
    ...distinctIndicators(segmentation.model).map(({ id }) =>
      column(resultHeaders.points(say.indicator(id)), ({ contributions }) => {
        const part = contributions.find(({ indicator }) => indicator === id);
        return part && part.points !== null ? part.brings : null;
      }),
    ),
  ];
  return {
    headers: columns.map(({ header }) => header),
    cellsOf(account) {
      const explained = explainAccount(segmentation, account);
      const { place } = scoredAt(segmentation, account);
      return columns.map(({ cell }) => cell(explained, account, place));
    },
  };
}

function decidingColumns(segmentation: Segmentation, say: Speaker, words: CliWords): ResultColumn[] {
  const cumulative = cumulativeOf(segmentation);
  const { resultHeaders } = words;
  const ranks = ranksOf(segmentation.groups?.run ?? segmentation);
  return [
    column(resultHeaders.tier, ({ tier, standing }) => tierOrNone(tier, standing === 'prospect', say)),
    column(resultHeaders.score, ({ score }) => score?.value ?? null),
    column(resultHeaders.rank, (_, _account, place) => ranks[place] || null),
    ...(cumulative ? [column(resultHeaders.upTo, (_, account) => numberOrNull(cumulative.after[account]))] : []),
    column(resultHeaders.why, (explained) => say.why(explained)),
    column(resultHeaders.lift, ({ lift }) => (lift ? say.lift(lift) : null)),
  ];
}

/** Current and potential value, the field of volume × profit, and who is rising: where some account has such a value. */
function valueColumns(segmentation: Segmentation, words: CliWords): ResultColumn[] {
  const { resultHeaders } = words;
  const run = segmentation.groups?.run ?? segmentation;
  const values = valuesOf(run);
  const known = (['current', 'potential'] as const).filter((side) => values[side].some((x) => !Number.isNaN(x)));
  const quadrants = quadrantsOf(run)?.of ?? [];
  const quadrantAt = (place: number) => {
    const quadrant = quadrants[place];
    return quadrant === undefined ? null : words.quadrants[quadrant];
  };
  const rising = new Set(risingAccounts(run));
  return [
    ...known.map((side) => column(resultHeaders[side], (explained) => explained[side]?.value ?? null)),
    ...(quadrants.some((quadrant) => quadrant !== undefined)
      ? [column(resultHeaders.quadrant, (_, _account, place) => quadrantAt(place))]
      : []),
    ...(known.length > 1
      ? [column(resultHeaders.rising, (_, _account, place) => (rising.has(place) ? words.rises : null))]
      : []),
  ];
}

/** The latent tier, where something may have changed it; and what an account waits for, where the model lets it wait. */
function steadyColumns(segmentation: Segmentation, say: Speaker, words: CliWords): ResultColumn[] {
  const { resultHeaders } = words;
  const run = segmentation.groups?.run ?? segmentation;
  const { model, latentTiers, standings, waits, accounts } = run;
  const { tiers, caps, floors, stability } = model;
  const mayDiffer = isSteady(run) || caps.length + floors.length > 0 || accounts.overrides !== undefined;
  const latentAt = (place: number) =>
    tierOrNone(tiers[latentTiers[place]], standings[place] === Standing.prospect, say);
  const waitAt = (place: number) => {
    const wait = waits?.get(place);
    if (!wait) return null;
    const rises = tiers.indexOf(wait.towards) < latentTiers[place];
    const waited = `${say.tier(wait.towards)} ${wait.run}/${rises ? stability.upAfter : stability.downAfter}`;
    return wait.on === undefined ? waited : `${waited} (${wait.on})`;
  };
  return [
    ...(mayDiffer ? [column(resultHeaders.latent, (_, _account, place) => latentAt(place))] : []),
    ...(waits ? [column(resultHeaders.waiting, (_, _account, place) => waitAt(place))] : []),
  ];
}

/** Against the file of an earlier run both; a list that says itself what it gave has the tier already. */
function moveColumns({ moves, options }: Run, say: Speaker, words: CliWords): ResultColumn[] {
  if (!moves) return [];
  const { resultHeaders } = words;
  const before = column(resultHeaders.previousTier, (_, account) => {
    const tier = moves.before[account];
    return tier === undefined ? null : tier === null ? words.core.notScored : say.tier(tier);
  });
  const since = column(resultHeaders.move, (_, account) => {
    const move = moves.move[account];
    return move ? words.moves[move] : null;
  });
  return options.previous === undefined ? [since] : [before, since];
}

/** From 1, best first: by score, or by the amount where the accounts are sorted by one; 0 without a tier. */
function ranksOf({ tiers, scores, accounts, model }: Segmentation): Int32Array {
  const column = model.way.by === 'pareto' ? accounts.indicators.get(model.way.indicator) : undefined;
  const by = column?.kind === 'number' ? column.values : scores;
  const order = Array.from(tiers.keys()).filter((i) => tiers[i] >= 0);
  order.sort((a, b) => by[b] - by[a] || compareTexts(accounts.ids, a, b));
  const ranked = new Int32Array(tiers.length);
  order.forEach((account, k) => (ranked[account] = k + 1));
  return ranked;
}

function tierOrNone(tier: Tier | undefined, isProspect: boolean, say: Speaker): string {
  if (tier !== undefined) return say.tier(tier);
  return isProspect ? say.words.prospect : say.words.notScored;
}

function numberOrNull(value: number): Cell {
  return Number.isNaN(value) ? null : value;
}
