import { type ObjectFacts, type OrgRecord, planFromRecords, type PushValues, type TierChange } from '../../salesforce';
import type { FoundTiers } from './find-tiers';
import {
  writeJournal,
  type JournalChange,
  type JournalLeft,
  type JournalLine,
  type JournalRun,
  type PlannedCounts,
} from './journal';
import type { ChangeLimit } from './sync-options';
import type { SyncDesk } from './sync-desk';

/** Compares every record with what it is to hold and writes the plan into a journal, holding one batch at a time. */
export async function planSync(
  path: string,
  run: JournalRun,
  found: FoundTiers,
  facts: ObjectFacts,
  desk: SyncDesk,
  accept: (counts: PlannedCounts) => void,
): Promise<PlannedCounts> {
  const { terminal, words, say } = desk;
  const counts: Counting = {
    otherTier: 0,
    loseTier: 0,
    sameTier: 0,
    equal: 0,
    newer: 0,
    leftOut: 0,
    moved: 0,
    hadTier: 0,
    changes: 0,
  };
  async function* lines(): AsyncGenerator<readonly JournalLine[], void, undefined> {
    yield [{ run }];
    let done = 0;
    for await (const records of found.records.batches()) {
      yield comparedLines(records, done, found, facts, desk, counts);
      done += records.length;
      terminal.progress(words.comparing(done, found.accounts, say));
    }
    accept(counts);
    yield [{ planned: counts }];
  }
  await writeJournal(path, lines());
  terminal.progress('');
  return counts;
}

type Counting = { -readonly [K in keyof PlannedCounts]: number };

/** Whether more accounts would change tier than may. */
export function passesLimit({ moved, hadTier }: PlannedCounts, limit: ChangeLimit | undefined): boolean {
  if (!limit) return false;
  return 'accounts' in limit ? moved > limit.accounts : moved > limit.share * hadTier;
}

function comparedLines(
  records: readonly OrgRecord[],
  first: number,
  { valuesAt }: FoundTiers,
  facts: ObjectFacts,
  desk: SyncDesk,
  counts: Counting,
): JournalLine[] {
  const left: JournalLeft[] = [];
  const values = new Map<number, PushValues>();
  const leave = (record: OrgRecord, why: string) =>
    left.push({ id: textOf(record.Id), name: textOf(record.Name), why });
  records.forEach((record, k) => {
    const to = valuesAt(first + k, record);
    if (typeof to === 'string') leave(record, to);
    else if (to) values.set(k, to);
    if (textOf(record.Keystage_Tier__c) !== '') counts.hadTier++;
  });
  const compared = planFromRecords({
    records: [...values.keys()].map((k) => [k, records[k]]),
    values: (k) => values.get(k)!,
    facts,
  });
  for (const { account, why } of [...compared.newer, ...compared.leftOut]) {
    const wording = desk.org.leftOut[why.kind] as (fact: typeof why, say: typeof desk.say) => string;
    leave(records[account], wording(why, desk.say));
  }
  const changes = desk.options.changedOnly
    ? compared.changes.filter((change) => !isOfDayAlone(change))
    : compared.changes;
  counts.equal += compared.equal.length + compared.changes.length - changes.length;
  counts.newer += compared.newer.length;
  counts.leftOut += left.length - compared.newer.length;
  changes.forEach((change) => count(change, counts));
  return [...changes.map((change) => ({ change: journalChange(change) })), ...left.map((one) => ({ left: one }))];
}

/** Whether a record would say the same of a later day: the same tier by the same values for the same reasons. */
function isOfDayAlone({ before, to, fields }: TierChange): boolean {
  const ofDay = ['Keystage_Tiered_On__c', 'Keystage_Reasons__c'];
  if (!fields.every((field) => ofDay.includes(field))) return false;
  if (!fields.includes('Keystage_Reasons__c')) return true;
  const withoutDay = (reasons: unknown) =>
    typeof reasons === 'string' ? reasons.replace(/"asOf":"[\d-]{10}",/, '') : '';
  return withoutDay(before.Keystage_Reasons__c) === withoutDay(to.Keystage_Reasons__c);
}

function count({ from, to }: TierChange, counts: Counting): void {
  const tier = to.Keystage_Tier__c;
  counts.changes++;
  if (from.tier === tier) counts.sameTier++;
  else if (tier === null) counts.loseTier++;
  else counts.otherTier++;
  // A first tier is no move: there is none to get used to.
  if (from.tier !== null && from.tier !== tier) counts.moved++;
}

function journalChange({ id, name, from, to, fields, before }: TierChange): JournalChange {
  return {
    id,
    name,
    before,
    after: Object.fromEntries(fields.map((field) => [field, to[field] ?? null])),
    tiers: [from.tier, to.Keystage_Tier__c],
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
