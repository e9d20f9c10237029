import {
  claimedNotEarned,
  committeeCoverage,
  factColumns,
  factsFromEvidence,
  findLandmines,
  isAboutDeal,
  labelOf,
  peopleFromRows,
  prepareVisit,
  readCommittee,
  type Committee,
  type CommitteeCoverage,
  type CommitteeProblem,
  type DealKeys,
  type EvidenceLine,
  type EvidenceOnFile,
  type EvidenceRole,
  type Landmine,
  type LocaleNotation,
  type PeopleOnFile,
  type PeopleRole,
  type PersonRow,
  type StageTemplate,
  type VisitPlan,
} from '@keystage/core';
import type { CellValue } from '../workbook';
import type { SheetBeside } from '../pipeline/sheets-beside';
import type { DealReading, DealState } from './deal-state';

/** Where a line of evidence stands: a cell of the pipeline's row, or the answer of a row of the evidence sheet. */
export interface EvidencePlace {
  readonly sheet: 'pipeline' | 'evidence';
  readonly row: number;
  readonly column: number;
}

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
export function dealView(state: DealState, template: StageTemplate, locale: LocaleNotation): DealView | undefined {
  const { reading, choices, row, today, people: contacts, opened } = state;
  if (!reading || !choices || !opened || row === undefined) return undefined;
  const { deals, claims, proposal } = reading;
  const deal = deals.rows.indexOf(row);
  if (deal < 0) return undefined;
  const { labels } = deals;
  const asOf = choices.pipeline.asOf ?? today;
  const keys: DealKeys = {
    dealId: labelOf(labels.dealId, deal),
    dealName: labelOf(labels.dealName, deal),
    accountId: labelOf(labels.accountId, deal),
    accountName: labelOf(labels.accountName, deal),
  };
  const { lines, places } = evidenceLines(state, reading, template, row, keys);
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

/** Facts in columns of the deal's own row first, then the lines of the evidence sheet that are about it. */
function evidenceLines(
  { opened, choices, evidence: sheet }: DealState,
  { cellAt }: DealReading,
  template: StageTemplate,
  row: number,
  keys: DealKeys,
): { lines: EvidenceLine[]; places: EvidencePlace[] } {
  const lines: EvidenceLine[] = [];
  const places: EvidencePlace[] = [];
  const add = (line: Omit<EvidenceLine, 'at'>, place: EvidencePlace) => {
    lines.push({ ...line, at: places.length });
    places.push(place);
  };
  const taken = new Set(choices?.pipeline.mapping.map(({ column }) => column));
  for (const { column, path } of factColumns(template, opened?.headers ?? [])) {
    if (taken.has(column)) continue;
    add({ about: path ?? 'buyerStage', answer: cellAt(row, column) }, { sheet: 'pipeline', row, column });
  }
  if (!sheet) return { lines, places };
  const cellsOf = cellsByRole<EvidenceRole>(sheet);
  const answer = sheet.mapping.find(({ role }) => role === 'answer')?.column ?? 0;
  sheet.rows.forEach((cells, at) => {
    const cell = cellsOf(cells);
    if (!isAboutDeal({ dealId: text(cell('dealId')), dealName: text(cell('dealName')) }, keys)) return;
    const about = text(cell('key')) || text(cell('about'));
    const line = {
      ...{ about, answer: cell('answer'), seenOn: cell('seenOn'), note: text(cell('note')) },
      // A line with the id of a record was pulled from an org, and is read as it is read there.
      ...(text(cell('recordId')) !== '' && { record: { details: cell('details') } }),
    };
    add(line, { sheet: 'evidence', row: at, column: answer });
  });
  return { lines, places };
}

function dealPeople(
  sheet: SheetBeside<readonly { readonly column: number; readonly role: PeopleRole }[]>,
  keys: DealKeys,
  { asOf, locale }: { asOf: Parameters<typeof peopleFromRows>[1]; locale: LocaleNotation },
): DealPeople {
  const cellsOf = cellsByRole<PeopleRole>(sheet);
  const rows = sheet.rows.flatMap((cells, row): PersonRow[] => {
    const cell = cellsOf(cells);
    const whose = {
      dealId: text(cell('dealId')),
      dealName: text(cell('dealName')),
      accountId: text(cell('accountId')),
      accountName: text(cell('accountName')),
    };
    if (!isAboutDeal(whose, keys)) return [];
    return [{ row, cells: Object.fromEntries(sheet.mapping.map(({ role }) => [role, cell(role)])) }];
  });
  const onFile = peopleFromRows(rows, asOf, locale);
  const { committee, problems } = readCommittee(onFile.source, asOf);
  return {
    ...{ onFile, committee, coverage: committeeCoverage(committee.contacts), landmines: findLandmines(committee) },
    problems: [...onFile.problems, ...problems],
  };
}

function cellsByRole<Role extends string>({
  mapping,
}: SheetBeside<readonly { readonly column: number; readonly role: Role }[]>) {
  const columns = new Map(mapping.map(({ role, column }) => [role, column]));
  return (cells: readonly CellValue[]) =>
    (role: Role): CellValue => {
      const column = columns.get(role);
      return column === undefined ? '' : (cells[column] ?? '');
    };
}

function text(cell: CellValue): string {
  return String(cell).trim();
}
