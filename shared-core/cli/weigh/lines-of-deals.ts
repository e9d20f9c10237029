import type { FunnelSpeaker, ProcessFit, Speaker } from '@keystage/core';
import { aligned } from './aligned';
import type { DealTable } from './read-deal-table';
import type { WeighRun } from './weigh-files';
import type { WeighWords } from './words';

/** What was read and as what: the list with its columns, the history with its own, prices and teams that were joined. */
export function linesOfDeals(
  { list, history, review, prices, teams, funnel }: WeighRun,
  say: FunnelSpeaker,
  core: Speaker,
  words: WeighWords,
): string[] {
  const { emptyRows } = list.report;
  const file = list.table.sheet === undefined ? list.table.path : `${list.table.path}, “${list.table.sheet}”`;
  return [
    [
      words.list(file, list.report.rows, say),
      words.layout[funnel.layout.name],
      ...(emptyRows > 0 ? [words.cli.emptyRows(emptyRows, core)] : []),
    ].join(' · '),
    ...columnLines(list, core, words),
    ...belowLines(list, say, words),
    ...(prices ? [`  ${words.priced(prices.joined, say)}`] : []),
    ...(prices && prices.unmatched.length > 0 ? [`  ${words.withoutPrice(prices.unmatched, say)}`] : []),
    ...(teams ? [`  ${words.teamed(teams.joined, say)}`] : []),
    ...(teams && teams.unmatched.length > 0 ? [`  ${words.withoutTeam(teams.unmatched, say)}`] : []),
    ...(history
      ? [
          words.history(history.table.path, history.report.rows, dealsIn(review.fits), say),
          ...columnLines(history, core, words),
          ...belowLines(history, say, words),
        ]
      : []),
  ];
}

function belowLines({ report: { belowList } }: DealTable, say: FunnelSpeaker, words: WeighWords): string[] {
  const rows = belowList.map(({ row }) => say.row(row));
  const texts = belowList.map(({ text }) => text);
  return rows.length > 0 ? [`  ${words.belowList(rows, texts, say)}`] : [];
}

/** Deals of which a history tells, whatever their process. */
function dealsIn(fits: readonly ProcessFit[]): number {
  return new Set(fits.flatMap(({ paths }) => paths.ids)).size;
}

function columnLines({ mapping, evidence, report, unused }: DealTable, core: Speaker, words: WeighWords): string[] {
  const rows = mapping.map(({ column, header, role }) => {
    const reading = report.columns.find((read) => read.column === column);
    const why = evidence.get(column);
    const open = (decidedBy: 'cells' | 'locale') => (decidedBy === 'locale' ? ` ${words.cli.byLocale}` : '');
    const parts = [
      ...(reading ? [words.cli.numbers(reading.numbers, core)] : []),
      ...(reading && reading.unreadable > 0 ? [words.cli.unreadable(reading.unreadable, core)] : []),
      ...(reading?.notation ? [words.cli.decimal[reading.notation.decimal] + open(reading.notation.decidedBy)] : []),
      ...(reading?.dateNotation
        ? [words.cli.dateOrder[reading.dateNotation.order] + open(reading.dateNotation.decidedBy)]
        : []),
      ...(why ? [words.cli.evidence(why)] : []),
    ];
    return [words.funnel.roles[role], `← “${header}”`, parts.join(' · ')];
  });
  return [...aligned(rows, 3), ...(unused.length > 0 ? [`  ${words.cli.notUsed(unused, core)}`] : [])];
}
