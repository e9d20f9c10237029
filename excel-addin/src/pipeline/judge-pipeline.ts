import {
  dealWithCommittee,
  factsFromEvidence,
  Outcome,
  placeDeal,
  readCommittee,
  stageNamesOf,
  weighPipeline,
  type CalendarDate,
  type LocaleNotation,
  type StageTemplate,
  type SyncVerdict,
  type WeighedPipeline,
} from '@keystage/core';
import { inSlices } from '../run/in-slices';
import { evidenceOfPipeline, keysOfDeal, peopleOnFile } from './evidence-of-pipeline';
import { dealReading } from './read-deal-list';
import type { ReadPipeline } from './read-pipeline';
import type { TemplatesInUse } from './templates-in-use';
import { templateOfDeal, wayOfSelling } from './way-of-selling';

/** Where an open deal stands by the templates of a workbook, and what it is worth by them. */
export interface JudgedDeal {
  /** In the list, from 0; its row there, from 0. */
  readonly deal: number;
  readonly row: number;
  readonly name: string | undefined;
  readonly template: StageTemplate;
  /** Counted from 1; 0 before the first stage. */
  readonly stage: number;
  readonly state: 'none' | 'entered' | 'completed';
  /** Stages declared beyond what is evidenced; undefined where nothing is declared. */
  readonly overstatedBy?: number;
  readonly verdict?: SyncVerdict;
  /** Amounts times chance, in the currency of the pipeline: by the stage declared, and by the one evidenced. */
  readonly claimed?: number;
  readonly earned?: number;
}

/** What the templates of a workbook make of a pipeline. */
export interface JudgedPipeline {
  readonly deals: readonly JudgedDeal[];
  /** The sums of what is known; undefined where amounts cannot be added. */
  readonly sums?: { readonly claimed: number; readonly earned: number; readonly currency?: string };
}

/** Judges and weighs every open deal of a pipeline, as the Deal and the Funnel part do, in short slices so that the pane stays awake. */
export async function judgePipeline(
  pipeline: ReadPipeline,
  templates: TemplatesInUse,
  asOf: CalendarDate,
  locale: LocaleNotation,
  signal: AbortSignal,
): Promise<JudgedPipeline> {
  const { opened, choices, lists, dealMemory, cells, deals, rates, people } = pipeline;
  const way = wayOfSelling(opened, { choices, names: stageNamesOf(deals), lists, dealMemory, templates });
  const { proposal, claims } = dealReading(deals, cells, opened, { way, templates, choices });
  const { chancesFrom } = choices;
  const weighing = weighPipeline(
    deals,
    { ...proposal.funnel, ...(rates && { rates }), ...(chancesFrom && { chancesFrom }) },
    asOf,
  );
  const weighed = weighing.ok ? weighing.pipeline : undefined;
  const evidenceOf = evidenceOfPipeline({ ...pipeline, mapping: choices.mapping });
  const judged: JudgedDeal[] = [];
  const judge = (deal: number): void => {
    const row = deals.rows[deal];
    const template = templateOfDeal(deals, deal, { choices, template: way.template, templates });
    const keys = keysOfDeal(deals, deal);
    const { lines } = evidenceOf(template, keys, (column) => cells.valueAt(row, column), row);
    const { values, observed, metSince, buyerStage } = factsFromEvidence(template, lines, locale);
    const place = claims.placeOf(deal);
    const isOfTemplate = place?.outcome === 'open' && proposal.funnel.processes[place.process]?.id === template.id;
    const declaredStage = isOfTemplate ? template.stages[place.stage].id : undefined;
    const committee = people && readCommittee(peopleOnFile(people, keys, asOf, locale).source, asOf).committee;
    const facts = dealWithCommittee(
      template,
      { values, observed, metSince, declaredStage, buyerStage },
      committee ?? null,
    );
    const { evidenced, declared, sync, chance } = placeDeal(template, facts, asOf);
    judged.push({
      ...{ deal, row, name: keys.dealName ?? keys.dealId, template, ...evidenced },
      ...(declared && { overstatedBy: declared.overstatedBy }),
      ...(sync && { verdict: sync.verdict }),
      ...worthOf(weighed, deal, chance?.share),
    });
  };
  const isOpen = (deal: number) => claims.outcomes[deal] !== Outcome.won && claims.outcomes[deal] !== Outcome.lost;
  await inSlices(
    deals.size,
    (from, to) => {
      for (let deal = from; deal < to; deal++) if (isOpen(deal)) judge(deal);
    },
    signal,
  );
  return { deals: judged, ...(weighed && { sums: sumsOf(judged, weighed) }) };
}

/** Deals that the two judgings see differently, each as it stood and as it would stand. */
export function dealsThatChange(
  before: JudgedPipeline,
  after: JudgedPipeline,
): { readonly before: JudgedDeal; readonly after: JudgedDeal }[] {
  const there = new Map(before.deals.map((judged) => [judged.deal, judged]));
  return after.deals.flatMap((one) => {
    const former = there.get(one.deal);
    return former && !isSame(former, one) ? [{ before: former, after: one }] : [];
  });
}

function isSame(one: JudgedDeal, other: JudgedDeal): boolean {
  const said = ({ template, stage, state, overstatedBy, verdict, claimed, earned }: JudgedDeal) => [
    template.id,
    ...[stage, state, overstatedBy, verdict, claimed, earned],
  ];
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}

function worthOf(
  weighed: WeighedPipeline | undefined,
  deal: number,
  chance: number | undefined,
): Pick<JudgedDeal, 'claimed' | 'earned'> {
  const amount = weighed?.amounts[deal] ?? NaN;
  if (!weighed || Number.isNaN(amount)) return {};
  const declared = weighed.declared[deal];
  return {
    ...(!Number.isNaN(declared) && { claimed: amount * declared }),
    ...(chance !== undefined && { earned: amount * chance }),
  };
}

function sumsOf(judged: readonly JudgedDeal[], { currency }: WeighedPipeline): NonNullable<JudgedPipeline['sums']> {
  const sum = (part: 'claimed' | 'earned') => judged.reduce((total, one) => total + (one[part] ?? 0), 0);
  return { claimed: sum('claimed'), earned: sum('earned'), ...(currency !== undefined && { currency }) };
}
