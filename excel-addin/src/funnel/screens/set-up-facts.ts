import {
  dealDays,
  dealListKind,
  dealNumbers,
  dealRoles,
  type ColumnReading,
  type DealRole,
  type FunnelProblem,
  type IntakeProblem,
  type MappedDealColumn,
  type StageName,
} from '@keystage/core';
import { chosenRates, corporateCurrency, currenciesWithoutRate } from '../../pipeline/funnel-choices';
import type { FunnelChoices } from '../../pipeline/funnel-choices';
import type { FunnelReading, FunnelState } from '../funnel-state';

/** What a role of a pipeline has in the list. */
export interface DealColumnRow {
  readonly role: DealRole;
  readonly kind: 'number' | 'date' | 'text';
  readonly mapped?: MappedDealColumn;
  readonly reading?: ColumnReading;
  readonly needsLook: boolean;
}

/** What a person has to know before a pipeline is weighed, drawn from the choices and what they make of the list. */
export interface SetUpFacts {
  /** Those that need a look first. */
  readonly shown: readonly DealColumnRow[];
  /** What was mapped besides and is fine, and what a pipeline may have. */
  readonly mapped: readonly DealColumnRow[];
  readonly free: readonly DealColumnRow[];
  readonly refusals: readonly IntakeProblem[];
  readonly problems: readonly FunnelProblem[];
  readonly unplaced: readonly StageName[];
  /** Currencies to be converted, where there is more than one or a sheet of rates is chosen. */
  readonly currencies?: {
    readonly all: readonly string[];
    readonly corporate: string;
    readonly withoutRate: readonly string[];
  };
  readonly deals?: number;
  readonly looks: number;
  readonly canWeigh: boolean;
}

/** Roles that are told of even where no column has them, the most important first. */
const needed: readonly DealRole[] = ['amount', 'stage'];
const told: readonly DealRole[] = [...needed, 'evidencedStage', 'closeDate', 'currency', 'probability'];

export function setUpFacts(state: FunnelState, choices: FunnelChoices): SetUpFacts {
  const { reading, refusal } = state;
  const rows = dealRoles.map((role) => rowOf(role, choices, reading)).sort((one, other) => rank(one) - rank(other));
  const shown = rows.filter(({ role, needsLook }) => needsLook || told.includes(role));
  const aside = rows.filter((row) => !shown.includes(row));
  const facts = reading?.facts;
  const kind = dealListKind(choices.mapping);
  const refusals = refusal ? [refusal] : facts && !facts.ok ? facts.problems : [];
  const unplaced = reading?.proposal?.unmapped ?? [];
  const currencies = facts?.ok ? currencyFacts(choices, facts.currencies, reading) : undefined;
  const problems = state.problems ?? (facts?.ok ? lacking(choices, facts.currencies, reading, kind) : []);
  const looks =
    shown.filter(({ needsLook }) => needsLook).length +
    unplaced.length +
    (currencies && currencies.withoutRate.length > 0 ? 1 : 0);
  return {
    ...{ shown, refusals, problems, unplaced, looks },
    mapped: aside.filter(({ mapped }) => mapped !== undefined),
    free: aside.filter(({ mapped }) => mapped === undefined),
    ...(currencies && { currencies }),
    ...(facts && { deals: facts.report.rows }),
    canWeigh: facts?.ok === true && refusals.length === 0 && problems.length === 0,
  };
}

/** What the core would refuse, known before it is asked. */
function lacking(
  choices: FunnelChoices,
  currencies: readonly string[],
  reading: FunnelReading | undefined,
  kind: ReturnType<typeof dealListKind>,
): FunnelProblem[] {
  const hasAmount = choices.mapping.some(({ role }) => role === 'amount');
  const isMixed = currencies.length > 1 && !chosenRates(choices, currencies, reading?.rates);
  return [
    ...(hasAmount ? [] : [{ kind: 'noDealAmount' as const }]),
    ...(kind === undefined && hasAmount ? [{ kind: 'noDealStage' as const }] : []),
    ...(isMixed ? [{ kind: 'mixedCurrencies' as const, currencies: [...currencies].sort() }] : []),
  ];
}

function currencyFacts(
  choices: FunnelChoices,
  currencies: readonly string[],
  reading: FunnelReading | undefined,
): SetUpFacts['currencies'] {
  const corporate = corporateCurrency(choices, currencies, reading?.rates);
  if (corporate === undefined || (currencies.length < 2 && choices.ratesFrom === undefined)) return undefined;
  const rates = chosenRates(choices, currencies, reading?.rates);
  return {
    all: currencies,
    corporate,
    withoutRate: rates ? currenciesWithoutRate(choices, currencies, reading?.rates) : [],
  };
}

function rowOf(role: DealRole, { mapping }: FunnelChoices, reading: FunnelReading | undefined): DealColumnRow {
  const mapped = mapping.find((one) => one.role === role);
  const read = reading?.facts.report.columns.find((column) => column.role === role);
  const lacks = needed.includes(role) && mapped === undefined;
  return {
    role,
    kind: isOneOf(dealNumbers, role) ? 'number' : isOneOf(dealDays, role) ? 'date' : 'text',
    ...(mapped && { mapped }),
    ...(read && { reading: read }),
    needsLook: lacks || (read?.unreadable ?? 0) > 0,
  };
}

/** What needs a look, then what matters most, then as the roles stand. */
function rank({ role, needsLook, mapped }: DealColumnRow): number {
  const place = told.includes(role) ? told.indexOf(role) : told.length;
  return (needsLook ? 0 : 100) + (mapped || told.includes(role) ? 0 : 50) + place;
}

function isOneOf(roles: readonly DealRole[], role: DealRole): boolean {
  return roles.includes(role);
}
