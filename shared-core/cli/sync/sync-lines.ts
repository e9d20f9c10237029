import { fingerprint } from '@keystage/core';
import { columnTable } from '../segment/column-table';
import { untieredLines } from '../segment/lines-of-gaps';
import { linesOfFindings } from '../segment/lines-of-findings';
import { notKnownLines, readingParts } from '../segment/lines-of-input';
import { linesOfTiers } from '../segment/lines-of-tiers';
import { listFindings } from '../segment/list-findings';
import type { FoundTiers, GivenFindings, SegmentedOrg } from './found-tiers';
import { isSettled, journalChanges, journalLeft, type JournalState, type PlannedCounts } from './journal';
import { openRecords } from './push-journal';
import { whyOf } from './report-rows';
import type { SyncDesk } from './sync-desk';

/** How many accounts are named before the rest is only counted; `--report` has them all. */
const accountsNamed = 5;

/** What was read of the org and as what, by which model, and the tiers that come of it. */
export function linesOfFound(host: string, found: FoundTiers, desk: SyncDesk): string[] {
  const { words, cli, say, org, options } = desk;
  const { model, modelInOrg, segmented, given } = found;
  const wording = org.modelInOrg[modelInOrg.kind] as (fact: typeof modelInOrg, say: typeof desk.say) => string;
  const facts = { name: say.text(model.name), version: model.version, asOf: say.date(options.asOf) };
  return [
    [
      words.pulled({ host, accounts: found.accounts }, say),
      ...(segmented?.openDeals === undefined ? [] : [words.openDeals(segmented.openDeals, say)]),
      ...(segmented?.wonDeals === undefined ? [] : [words.wonDeals(segmented.wonDeals, say)]),
    ].join(' · '),
    ...(segmented ? fieldLines(segmented, desk) : []),
    ...(segmented?.converted ? [words.converted(segmented.converted, say)] : []),
    ...(given ? givenLines(given, desk) : []),
    ...(segmented && options.mappingFile !== undefined ? [words.mappingKept(options.mappingFile)] : []),
    '',
    cli.model({ ...facts, fingerprint: fingerprint(model) }, say),
    wording(modelInOrg, say),
    '',
    ...(segmented ? tierLines(segmented, desk) : []),
  ];
}

function fieldLines({ fields, segmentation, report }: SegmentedOrg, { words, cli, say }: SyncDesk): string[] {
  const rows = fields.map(({ role, field, bareNumbersAre, because }) => {
    const reading = report.columns.find((one) => one.header === field.name);
    const isFigure = segmentation.accounts.indicators.get(role)?.kind === 'number';
    const parts = reading && isFigure ? readingParts({ bareNumbersAre, ...reading }, say, cli) : [];
    return [say.role(role), `← ${field.name}`, [...parts, words.because[because](field.label)].join(' · ')];
  });
  return [...columnTable(rows), ...notKnownLines({ segmentation }, say)];
}

function givenLines({ file, rows, notInOrg, notInFile }: GivenFindings, { words, say }: SyncDesk): string[] {
  return [
    words.given({ file, rows }, say),
    ...(notInOrg.length > 0 ? [`  ${words.notInOrg(notInOrg.length, notInOrg.slice(0, accountsNamed), say)}`] : []),
    ...(notInFile > 0 ? [`  ${words.notInFile(notInFile, say)}`] : []),
  ];
}

function tierLines({ segmentation, outcome }: SegmentedOrg, { cli, say, terminal }: SyncDesk): string[] {
  return [
    ...linesOfTiers(outcome, segmentation, say, cli, terminal.columns),
    ...linesOfFindings(segmentation, listFindings(segmentation), say, cli),
    ...untieredLines({ segmentation }, outcome, say, cli),
    '',
  ];
}

/** What would be written, and the first of what would not. */
export async function linesOfPlan(path: string, planned: PlannedCounts, desk: SyncDesk): Promise<string[]> {
  const { words, cli, say, org } = desk;
  const left: string[] = [];
  const notWritten = planned.newer + planned.leftOut;
  for await (const { name, id, why } of journalLeft(path)) {
    if (left.length === accountsNamed) break;
    left.push(`  ${words.ofAccount(name, id, why)}`);
  }
  return [
    planned.changes > 0 ? org.plan.changes(planned, say) : org.plan.nothing,
    ...(planned.moved > 0 ? [words.moved({ moved: planned.moved, of: planned.hadTier }, say)] : []),
    ...(planned.equal > 0 && planned.changes > 0 ? [org.plan.equal(planned.equal, say)] : []),
    ...(planned.newer > 0 ? [org.plan.newer(planned.newer, say)] : []),
    ...(planned.leftOut > 0 ? [org.plan.leftOut(planned.leftOut, say)] : []),
    ...left,
    ...(notWritten > left.length ? [`  ${cli.more(notWritten - left.length, say)}`] : []),
  ];
}

/** What has become of the changes of a journal, and the first of those that were refused. */
export async function linesOfPushed(state: JournalState, { org, ...desk }: SyncDesk): Promise<string[]> {
  const counts = countsOf(state.fates, state.planned.changes, state.unsettled.size);
  const whole = counts.written === state.planned.changes;
  return [
    whole ? org.report.all(counts.written, desk.say) : org.report.some(counts, desk.say),
    ...(await refusedLines(state, state.fates, { org, ...desk })),
  ];
}

/** How putting back went. */
export async function linesOfPutBack(state: JournalState, desk: SyncDesk): Promise<string[]> {
  const { org, say } = desk;
  const settled = [...state.backFates.values()].filter(isSettled).length;
  const counts = countsOf(state.backFates, settled + openRecords(state, 'back'), 0);
  const whole = counts.refused + counts.notTried === 0;
  return [
    whole ? org.undo.all(counts.written, say) : org.undo.some(counts, say),
    ...(await refusedLines(state, state.backFates, desk)),
  ];
}

function countsOf(fates: JournalState['fates'], of: number, unknown: number) {
  const written = [...fates.values()].filter(({ kind }) => kind === 'written').length;
  return { written, refused: fates.size - written, notTried: of - fates.size - unknown, unknown };
}

async function refusedLines({ path }: JournalState, fates: JournalState['fates'], desk: SyncDesk): Promise<string[]> {
  const { words, cli, say } = desk;
  const places = [...fates].filter(([, fate]) => fate.kind === 'refused').map(([place]) => place);
  const named = new Set(places.slice(0, accountsNamed));
  if (named.size === 0) return [];
  const lines: string[] = [];
  for await (const { from, changes } of journalChanges(path, 1000)) {
    changes.forEach(({ name, id }, k) => {
      const fate = fates.get(from + k);
      if (fate && named.has(from + k)) lines.push(`  ${words.ofAccount(name, id, whyOf(fate, desk))}`);
    });
    if (lines.length === named.size) break;
  }
  return [...lines, ...(places.length > named.size ? [`  ${cli.more(places.length - named.size, say)}`] : [])];
}
