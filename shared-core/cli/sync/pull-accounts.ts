import {
  accountReader,
  speaker,
  type AccountColumns,
  type CalendarDate,
  type ColumnMapping,
  type CurrencyRates,
  type IntakeReport,
  type SegmentationModel,
} from '@keystage/core';
import { comparedFields, type ObjectFacts, type OrgConnection, type OrgRecord } from '../../salesforce';
import { intakeRows } from '../segment/intake-cell';
import { ownIndicators } from '../segment/map-list';
import { isSteady } from '../segment/list-findings';
import { goingOnFrom, previousInList } from '../segment/previous-run';
import type { CliWords } from '../words';
import type { SyncWords } from './words';
import { ConvertedAmounts } from './converted-amounts';
import { earlierTier } from './earlier-tier';
import type { MappedField } from './map-fields';
import type { OrgCalls } from './org-calls';
import { openSpool, type Spool } from './record-spool';
import { refusedPull, refusedRates } from './refused-pull';
import { currencyField, isAmount } from './run-currency';

/** The accounts of an org as columns, and their records as they were pulled, as far as a push looks at them. */
export interface PulledAccounts {
  readonly accounts: AccountColumns;
  readonly report: IntakeReport;
  readonly records: Spool<OrgRecord>;
  /** For each record, in its order, the account it is. */
  readonly accountOfRecord: Int32Array;
  /** The currencies that amounts were in, where they were converted. */
  readonly currencies: readonly string[];
}

export interface AccountPull {
  readonly facts: ObjectFacts;
  readonly fields: readonly MappedField[];
  readonly model: SegmentationModel;
  readonly asOf: CalendarDate;
  readonly key?: string;
  readonly where?: string;
  /** Amounts are converted by these. */
  readonly rates?: CurrencyRates;
  /** Indicators come from opportunities too. */
  readonly dealsFollow: boolean;
  readonly calls: OrgCalls;
  readonly onProgress: (records: number) => void;
}

/** A column that the accounts are read by, and where its cells come from. */
interface SourceColumn {
  readonly role: string;
  readonly header: string;
  readonly bareNumbersAre?: MappedField['bareNumbersAre'];
  readonly cell: (record: OrgRecord) => unknown;
}

/** Fields of a tier that a person gave, and what each is to the core. */
const overrideFields = {
  Keystage_Override_Tier__c: 'overrideTier',
  Keystage_Override_From__c: 'overrideFrom',
  Keystage_Override_Until__c: 'overrideUntil',
  Keystage_Override_Reason__c: 'overrideReason',
  Keystage_Override_Author__c: 'overrideAuthor',
  Keystage_Override_Approver__c: 'overrideApprover',
  Keystage_Override_Past_Caps__c: 'overrideBeatsCaps',
} as const;

/**
 * Reads the accounts of an org by Bulk query: the fields that the model looks at, the override and the earlier tier that stand on each.
 * Holds columns; what the records hold of tiers goes to a spool on disk.
 */
export async function pullAccounts(
  org: OrgConnection,
  pull: AccountPull,
  words: CliWords,
  say: SyncWords,
): Promise<PulledAccounts> {
  const amounts = pull.rates && new ConvertedAmounts(pull.rates, pull.asOf);
  const columns = sourceColumns(pull, amounts);
  const mapping: ColumnMapping = columns.map(({ cell: _cell, ...mapped }, column) => ({ ...mapped, column }));
  const reader = accountReader({
    mapping,
    asOf: pull.asOf,
    indicators: ownIndicators([pull.model]),
    // Records that share a key are left out one by one: it is for the org to say which is which.
    duplicates: 'first',
    ledgerFollows: pull.dealsFollow,
  });
  const intakeRow = intakeRows(mapping);
  const records = openSpool<OrgRecord>();
  let count = 0;
  try {
    await org.bulkQuery(accountQuery(pull), {
      ...pull.calls,
      facts: pull.facts,
      onBatch: async (batch) => {
        for (const record of batch) {
          reader.addRow(intakeRow(columns.map(({ cell }) => cell(record) as string | number | boolean | null)));
        }
        await records.add(batch.map(keptOf));
        count += batch.length;
        pull.onProgress(count);
      },
    });
    if (amounts && amounts.missing.length > 0)
      throw refusedRates('Account', amounts.missing, pull.asOf, speaker(words.core, pull.model), say);
    const read = reader.finish();
    if (!read.ok) throw refusedPull('Account', read.problems, speaker(words.core, pull.model), say);
    const previous = previousInList(read.accounts, 'Keystage_Latent_Tier__c', pull.model.tiers);
    const accounts = goingOnFrom(previous, read.accounts, pull.model.tiers);
    const currencies = amounts?.currencies ?? [];
    return { accounts, report: read.report, records, accountOfRecord: read.accountOfRow, currencies };
  } catch (error) {
    await records.remove();
    throw error;
  }
}

/** The query for what a pull reads. */
export function accountQuery({ facts, fields, model, key, where, rates }: AccountPull): string {
  const asked = [
    ...comparedFields,
    ...(key === undefined ? [] : [key]),
    ...fields.map(({ field }) => field.name),
    ...Object.keys(overrideFields).filter((name) => facts.fields.has(name)),
    ...(model.subsidiaries === 'rolledUp' ? [parentField(key)] : []),
    ...(rates && facts.fields.has(currencyField) ? [currencyField] : []),
  ];
  const condition = where === undefined ? '' : ` WHERE ${where}`;
  return `SELECT ${[...new Set(asked)].join(', ')} FROM Account${condition}`;
}

/** A parent is named as its children are: by its id, or by the field that holds the ids. */
const parentField = (key: string | undefined) => (key === undefined ? 'ParentId' : `Parent.${key}`);

function sourceColumns(
  { facts, fields, model, asOf, key }: AccountPull,
  amounts: ConvertedAmounts | undefined,
): SourceColumn[] {
  const plain = (role: string, field: string): SourceColumn => ({
    role,
    header: field,
    cell: (record) => record[field] ?? null,
  });
  /** Where somebody says which field holds the currency it is that of every amount; else that of fields of money. */
  const said = fields.find(({ role }) => role === 'currency')?.field.name;
  const read = ({ role }: MappedField) => !(amounts && role === 'currency');
  let [of, earlier]: [OrgRecord | undefined, ReturnType<typeof earlierTier> | undefined] = [undefined, undefined];
  const before = (role: string, place: 0 | 1 | 2 | 3): SourceColumn => ({
    role,
    header: 'Keystage_Latent_Tier__c',
    cell: (record) => {
      // Four columns of one record, whose reasons are parsed once.
      if (of !== record || !earlier) [of, earlier] = [record, earlierTier(record, asOf)];
      return earlier[place];
    },
  });
  return [
    plain('accountId', key ?? 'Id'),
    plain('accountName', 'Name'),
    ...fields.filter(read).map((mapped): SourceColumn => {
      const { role, field, bareNumbersAre } = mapped;
      const isMoment = field.type === 'datetime';
      const converts = amounts && isAmount(mapped, model) && (said !== undefined || field.type === 'currency');
      const cell = (record: OrgRecord) => {
        const value = record[field.name];
        return converts ? amounts.of(value, record[said ?? currencyField]) : dayOrValue(value, isMoment);
      };
      return { role, header: field.name, cell, ...(bareNumbersAre && { bareNumbersAre }) };
    }),
    ...Object.entries(overrideFields)
      // Another field that somebody says holds it goes before.
      .filter(([field, role]) => facts.fields.has(field) && !fields.some((one) => one.role === role))
      .map(([field, role]) => plain(role, field)),
    ...(model.subsidiaries === 'rolledUp' ? [plain('parent', parentField(key))] : []),
    ...(isSteady({ model })
      ? [
          before('previousTier', 0),
          before('previousWaitFor', 1),
          before('previousWaitRuns', 2),
          before('previousWaitOn', 3),
        ]
      : []),
  ];
}

/** Of a moment its day, which the org writes in UTC. */
function dayOrValue(value: unknown, isMoment: boolean): unknown {
  return isMoment && typeof value === 'string' ? value.slice(0, 10) : (value ?? null);
}

function keptOf(record: OrgRecord): OrgRecord {
  return Object.fromEntries(comparedFields.map((field) => [field, record[field] ?? null]));
}
