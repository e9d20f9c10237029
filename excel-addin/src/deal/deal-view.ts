import {
  claimedNotEarned,
  committeeCoverage,
  factsFromEvidence,
  findLandmines,
  labelOf,
  prepareVisit,
  readCommittee,
  type CalendarDate,
  type Committee,
  type CommitteeCoverage,
  type CommitteeProblem,
  type DealKeys,
  type EvidenceOnFile,
  type Landmine,
  type LocaleNotation,
  type PeopleOnFile,
  type PeopleMapping,
  type StageTemplate,
  type VisitPlan,
} from '@keystage/core';
import { evidenceOfPipeline, keysOfDeal, peopleOnFile, type EvidencePlace } from '../pipeline/evidence-of-pipeline';
import type { DealReading } from '../pipeline/read-deal-list';
import type { SheetBeside } from '../pipeline/sheets-beside';
import { templateOf } from '../pipeline/templates-in-use';
import { templateOfDeal } from '../pipeline/way-of-selling';
import type { DealState } from './deal-state';

/** What is claimed of a deal, what it has earned, and the amount between. Whatever is not known is left out. */
export interface DealClaim {
  readonly amount?: number;
  readonly currency?: string;
  readonly claimed?: number;
  readonly earned?: number;
  readonly gap?: number;
}

export interface DealPeople {
  readonly onFile: PeopleOnFile;
  readonly committee: Committee;
  readonly coverage: CommitteeCoverage;
  readonly landmines: readonly Landmine[];
  readonly problems: readonly CommitteeProblem[];
}

/** Everything the screen shows of the deal in one row. */
export interface DealView {
  readonly row: number;
  readonly keys: DealKeys;
  /** By name, else by id. */
  readonly name?: string;
  readonly outcome: 'open' | 'won' | 'lost' | 'unknown';
  /** The stage as the list calls it, and whether it has a place in the template. */
  readonly stage?: { readonly label: string; readonly placed: boolean };
  /** Its record type, where that is sold by a template of its own. */
  readonly soldByType?: string;
  readonly claim: DealClaim;
  readonly template: StageTemplate;
  readonly plan: VisitPlan;
  readonly evidence: EvidenceOnFile;
  readonly places: readonly EvidencePlace[];
  /** Undefined where there is no contacts sheet. */
  readonly people?: DealPeople;
}

const outcomes = ['unknown', 'open', 'won', 'lost'] as const;

/** The deal of the selected row, judged; undefined where no row of a deal is selected. */
export function dealView(state: DealState, locale: LocaleNotation): DealView | undefined {
  const { reading, choices, row, today, people: contacts, opened, templates } = state;
  if (!reading || !choices || !opened || row === undefined) return undefined;
  const { deals, claims, proposal } = reading;
  const deal = deals.rows.indexOf(row);
  if (deal < 0) return undefined;
  const { labels } = deals;
  const asOf = choices.pipeline.asOf ?? today;
  const listTemplate = templateOf(templates, choices.template);
  const template = templateOfDeal(deals, deal, { choices: choices.pipeline, template: listTemplate, templates });
  const recordType = labelOf(labels.recordType, deal);
  const isTyped = recordType !== undefined && choices.pipeline.byRecordType?.[recordType] === template.id;
  const keys = keysOfDeal(deals, deal);
  const { lines, places } = evidenceOfPipeline({ opened, mapping: choices.pipeline.mapping, ...state })(
    template,
    keys,
    (column) => reading.cellAt(row, column),
    row,
  );
  const evidence = factsFromEvidence(template, lines, locale);
  const people = contacts && dealPeople(contacts, keys, { asOf, locale });
  const label = labelOf(labels.stage, deal);
  const place = claims.placeOf(deal);
  const isOfTemplate = place !== undefined && proposal.funnel.processes[place.process]?.id === template.id;
  const declared = isOfTemplate && place.outcome === 'open' ? template.stages[place.stage].id : undefined;
  const plan = prepareVisit(
    template,
    {
      deal: {
        values: evidence.values,
        observed: evidence.observed,
        metSince: evidence.metSince,
        declaredStage: declared,
        buyerStage: evidence.buyerStage,
      },
      ...(people && { committee: people.onFile.source }),
    },
    asOf,
  );
  return {
    ...{ row, keys, name: keys.dealName ?? keys.dealId, outcome: outcomes[claims.outcomes[deal]] },
    ...(label !== undefined && { stage: { label, placed: place !== undefined && (isOfTemplate || place.stage < 0) } }),
    ...(isTyped && { soldByType: recordType }),
    claim: claimOf(reading, deal, plan),
    ...{ template, plan, evidence, places },
    ...(people && { people }),
  };
}

function claimOf({ deals, claims }: DealReading, deal: number, { placement: { chance } }: VisitPlan): DealClaim {
  const amount = deals.numbers.amount?.values[deal] ?? NaN;
  const currency = labelOf(deals.labels.currency, deal);
  const claimed = claims.chances[deal];
  const hasAmount = !Number.isNaN(amount);
  const isClaimed = !Number.isNaN(claimed);
  return {
    ...(hasAmount && { amount }),
    ...(currency !== undefined && { currency }),
    ...(isClaimed && { claimed }),
    ...(chance && { earned: chance.share }),
    ...(hasAmount && isClaimed && chance && { gap: claimedNotEarned(amount, claimed, chance.share) }),
  };
}

function dealPeople(
  sheet: SheetBeside<PeopleMapping>,
  keys: DealKeys,
  { asOf, locale }: { asOf: CalendarDate; locale: LocaleNotation },
): DealPeople {
  const onFile = peopleOnFile(sheet, keys, asOf, locale);
  const { committee, problems } = readCommittee(onFile.source, asOf);
  return {
    ...{ onFile, committee, coverage: committeeCoverage(committee.contacts), landmines: findLandmines(committee) },
    problems: [...onFile.problems, ...problems],
  };
}
