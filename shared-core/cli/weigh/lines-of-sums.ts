import { pipelineSums, type FunnelSpeaker, type PipelineGroup, type SaidReview, type Speaker } from '@keystage/core';
import { aligned } from './aligned';
import type { WeighRun } from './weigh-files';
import type { WeighWords } from './words';

/** How many groups are printed before the rest is only counted; the summary in JSON has them all. */
const groupsShown = 40;

/** The table of sums, and how large deals and small ones share the open amount. */
export function linesOfSums(
  { review, options }: WeighRun,
  said: SaidReview,
  say: FunnelSpeaker,
  core: Speaker,
  words: WeighWords,
): string[] {
  const { by } = options;
  const { pipeline, whole } = review;
  const { currency, evidenced, rules, asOf } = pipeline;
  const { terms, dimensions } = words.funnel;
  const groups = by.length > 0 ? pipelineSums(pipeline, by) : [];
  const cells = ({ open, won, lost, forecast }: PipelineGroup): string[] => [
    say.number(open.deals),
    say.money(open.total),
    say.money(open.declared),
    ...(evidenced ? [say.money(open.evidenced), say.money(open.prudent), say.money(open.gap)] : []),
    say.number(won.deals),
    say.money(won.amount),
    say.number(lost.deals),
    say.money(forecast),
  ];
  const labels = (keys: PipelineGroup['keys']) => keys.map((key, level) => say.group(by[level], key));
  const rows = [
    [
      ...(by.length > 0 ? by.map((dimension) => dimensions[dimension]) : ['']),
      words.headers.openDeals,
      terms.open,
      terms.declared,
      ...(evidenced ? [terms.evidenced, terms.prudent, terms.gap] : []),
      words.headers.wonDeals,
      terms.won,
      words.headers.lostDeals,
      terms.forecast,
    ],
    ...groups.slice(0, groupsShown).map((group) => [...labels(group.keys), ...cells(group)]),
    [words.total, ...by.slice(1).map(() => ''), ...cells(whole)],
  ];
  return [
    [
      words.asOf(say.date(asOf)),
      ...(currency === undefined ? [] : [words.inCurrency(currency, rules.rates !== undefined)]),
    ].join(' · '),
    ...aligned(rows, Math.max(1, by.length)),
    ...(groups.length > groupsShown ? [`  ${words.cli.more(groups.length - groupsShown, core)}`] : []),
    said.gap,
    ...(said.large === undefined ? [] : [said.large]),
  ];
}
