import { readFileSync } from 'node:fs';
import { parseCsv } from 'hucre/csv';
import {
  chooseColumns,
  explainAccount,
  indicatorNature,
  mapColumns,
  parseModel,
  readAccounts,
  readHeaders,
  scoredIndicators,
  segmentAccounts,
  textsOf,
  tierCounts,
  type AccountExplanation,
  type ColumnMapping,
  type IntakeProblem,
  type IntakeReport,
  type Lift,
  type LiftStep,
  type Segmentation,
  type SegmentationModel,
  type TierReason,
} from '@keystage/core';
import { withBesideTheList } from './beside-the-list';
import type { GoldenAccount, GoldenCase, GoldenOutcome } from './read-golden-cases';
import { UnreadableStory } from './story-folder';

/** What the core makes of a story's list, in the notation of `expected.json`. */
export function segmentGoldenCase(story: GoldenCase): GoldenOutcome {
  const made = runGoldenCase(story);
  return 'refused' in made ? made : toldOutcome(made.run, made.report);
}

/** The run of a story's list, or the problems for which the list is refused. */
export function runGoldenCase({
  name,
  accountsPath,
  modelPath,
  setting,
}: GoldenCase): { readonly run: Segmentation; readonly report: IntakeReport } | { refused: string[] } {
  const model = readModel(modelPath, name);
  const { headers, rows } = readList(accountsPath);
  const named = readHeaders(headers);
  if (!named.ok) return refused(named.problems);

  const own = Object.fromEntries(scoredIndicators(model).map(({ id }) => [id, indicatorNature(model, id)]));
  const chosen = chooseColumns(mapColumns(named.headers, rows).mapping, named.headers, setting.mapping ?? [], own);
  if (chosen.problems.length > 0) return refused(chosen.problems);

  const read = readAccounts(rows, {
    mapping: withBareNumbers(chosen.mapping, setting.mapping ?? []),
    asOf: setting.asOf,
    locale: setting.locale,
    duplicates: setting.duplicates,
    indicators: own,
  });
  if (!read.ok) return refused(read.problems);
  const accounts = withBesideTheList(read.accounts, setting);
  return { run: segmentAccounts(accounts, model, setting.asOf), report: read.report };
}

/** A run and what could not be read before it, in the notation of `expected.json`. */
export function toldOutcome(run: Segmentation, report: IntakeReport): GoldenOutcome {
  const { tiers, prospects, notScored } = tierCounts(run);
  return {
    accounts: Object.fromEntries(textsOf(run.accounts.ids).map((id, i) => [id, toldAccount(explainAccount(run, i))])),
    counts: { ...Object.fromEntries(tiers.map(({ tier, accounts }) => [tier, accounts])), prospects, notScored },
    ...(run.groups && { subsidiaries: run.accounts.ids.length - run.groups.run.accounts.ids.length }),
    unread: report.columns
      .flatMap(({ header, unreadableCells }) =>
        unreadableCells.map(({ row, text, why }) => ({ row: row + 2, header, text, why })),
      )
      .sort((one, other) => one.row - other.row),
  };
}

function toldAccount(explained: AccountExplanation): GoldenAccount {
  const { tier, latentTier, score, current, potential, contributions, reasons, lift } = explained;
  if (tier === undefined || !score) return { tier: tier ?? null, reasons: reasons.map(toldReason) };
  const brings = contributions.map(({ indicator, points, brings: part }): [string, string | null] => [
    indicator,
    points === null ? null : part.toFixed(score.decimals),
  ]);
  return {
    tier,
    ...(latentTier !== undefined && { latent: latentTier }),
    score: score.value.toFixed(score.decimals),
    brings: Object.fromEntries(brings),
    ...(current && { current: current.value.toFixed(current.decimals) }),
    ...(potential && { potential: potential.value.toFixed(potential.decimals) }),
    reasons: reasons.map(toldReason),
    ...(lift && { lift: toldLift(lift) }),
  };
}

function toldReason(reason: TierReason): string {
  return reason.kind === 'assumed' ? `assumed ${reason.policy}` : reason.kind;
}

function toldLift(lift: Lift): string {
  switch (lift.kind) {
    case 'liftCap':
      return `${lift.to}: cap ${lift.indicator} ${lift.side === 'above' ? 'atMost' : 'atLeast'} ${lift.limit}`;
    case 'oneChange':
      return `${lift.to}: ${toldStep(lift.steps[0])}`;
    case 'noSingleChange':
      return `${lift.to}: no single change`;
    case 'moreAmount':
      return `${lift.to}: ${lift.indicator} atLeast ${lift.atLeast}`;
    case 'stayThere':
      return `${lift.to}: after ${lift.more} more`;
    case 'severalChanges':
      return `${lift.to}: ${lift.steps.map(toldStep).join(' and ')}`;
    case 'reachValue':
      return `${lift.to}: ${lift.indicator} ${lift.goal.direction} ${lift.goal.to}`;
    case 'raiseSide':
      return `${lift.to}: ${lift.side} atLeast ${lift.atLeast}`;
  }
}

function toldStep({ indicator, direction, to }: LiftStep): string {
  return `${indicator} ${direction} ${to}`;
}

function refused(problems: readonly IntakeProblem[]): { refused: string[] } {
  return { refused: problems.map(({ kind }) => kind) };
}

function readModel(path: string, name: string): SegmentationModel {
  const parsed = parseModel(readFileSync(path, 'utf8'));
  if (parsed.ok) return parsed.model;
  throw new UnreadableStory(`${name}: its model is not sound. ${JSON.stringify(parsed.problems)}`);
}

/** The cells of a CSV as texts; comma or semicolon between them, as the file has it. */
function readList(path: string): { headers: string[]; rows: string[][] } {
  const cells = parseCsv(readFileSync(path, 'utf8')).map((row) => row.map((cell) => String(cell ?? '')));
  const [headers = [], ...rows] = cells;
  return { headers, rows };
}

function withBareNumbers(mapping: ColumnMapping, said: NonNullable<GoldenCase['setting']['mapping']>): ColumnMapping {
  return mapping.map((mapped) => {
    const bareNumbersAre = said.find(({ header }) => header === mapped.header)?.bareNumbersAre;
    return bareNumbersAre ? { ...mapped, bareNumbersAre } : mapped;
  });
}
