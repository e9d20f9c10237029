import type { ContactKind } from '../../../intake';
import { firstCase, type Compiling } from '../compiling';
import type { SqlContacts } from '../sql-sources';
import { bestOfLines, LedgerTableOf, lineFate, type LedgerStep } from './ledger-step';

const feedback = ['praise', 'complaint', 'suggestion'] as const satisfies readonly ContactKind[];

const countOf: Readonly<Record<ContactKind, string>> = {
  task: 'relatedTasks',
  process: 'relatedProcesses',
  praise: 'praiseCount',
  complaint: 'complaintCount',
  suggestion: 'suggestionCount',
};
const kinds = Object.keys(countOf) as readonly ContactKind[];

/** The indicators of contact notes by the kinds that are kept together: who writes down complaints would have written down praise. */
export const contactFamilies: readonly (readonly [kinds: readonly ContactKind[], indicators: readonly string[]])[] = [
  [feedback, feedback.flatMap((kind) => [countOf[kind], `${kind}Ratio`])],
  [['task'], [countOf.task]],
  [['process'], [countOf.process]],
];

/** How often accounts praised, complained and suggested, and how many tasks and processes they have (`contactIndicators`). */
export function contactsStep(compiling: Compiling, source: SqlContacts): LedgerStep {
  const { dialect } = compiling;
  const { types } = dialect;
  const of = (name: string) => compiling.named(name);
  const table = new LedgerTableOf(compiling, source);
  const known = kinds.map((kind) => {
    const spoken = [...new Set([kind, ...(source.words?.[kind] ?? [])])].map((word) => dialect.text(word));
    return [`${of('written_kind')} in (${spoken.join(', ')})`, dialect.text(kind)] as const;
  });
  const lines = compiling.add(
    'note_lines',
    'Contact notes.',
    `select ${[
      compiling.as(table.key('account'), 'account'),
      compiling.as(table.key('contact_kind'), 'written_kind'),
      compiling.as(table.cell('contact_date', 'day'), 'day'),
    ].join(',\n  ')}\nfrom ${table.from}\nwhere ${table.key('account')} is not null`,
  );
  const notes = compiling.extend('notes', 'What kind of note each is, and whether it counts.', lines, [
    compiling.as(firstCase(known), 'kind'),
    compiling.as(
      lineFate(compiling, {
        ...(table.has('contact_date') && { day: of('day') }),
        isUnreadable: 'false',
        isIncomplete: `${of('written_kind')} is null`,
      }),
      'fate',
    ),
  ]);
  const count = (kind: ContactKind) =>
    `sum(case when ${of('kind')} = '${kind}' and ${of('fate')} = 'used' then 1 else 0 end)`;
  const counted = compiling.add(
    'notes_counted',
    'Notes of each kind within the window.',
    `select ${[
      of('account'),
      compiling.as(bestOfLines(of('fate')), 'says'),
      ...kinds.map((kind) => compiling.as(count(kind), kind)),
    ].join(',\n  ')}\nfrom ${notes}\nwhere ${of('fate')} <> 'later'\ngroup by ${of('account')}`,
  );
  const { prior } = source;
  const all = feedback.map(of).join(' + ');
  const usual = prior ? [usualStep(compiling, counted, prior)] : [];
  const ratio = (kind: (typeof feedback)[number]) =>
    prior
      ? `(${of(kind)} + coalesce(${of(`usual ${kind}`)}, 0)) / nullif(${dialect.cast(all, types.double)} + ${of('strength')}, 0)`
      : `${dialect.cast(of(kind), types.double)} / nullif(${all}, 0)`;
  const ratios = feedback.map((kind) => [`${kind}Ratio`, ratio(kind)] as const);
  const counts = kinds.map((kind) => [countOf[kind], dialect.cast(of(kind), types.double)] as const);
  const step = compiling.add(
    'from_contacts',
    'Notes of each kind, and what share of the feedback each is.',
    `select ${[
      of('account'),
      ...[...counts, ...ratios].map(([id, x]) => compiling.as(`case when ${of('says')} = 2 then ${x} end`, id)),
    ].join(',\n  ')}\nfrom ${[counted, ...usual].join('\n  cross join ')}`,
  );
  return {
    step,
    indicators: [...counts, ...ratios].map(([id]) => id),
    absent: Object.fromEntries(counts.map(([id]) => [id, 0])),
    ...(prior && {
      absentAsTold: Object.fromEntries(
        feedback.map((kind) => [
          `${kind}Ratio`,
          `(select ${of(`usual ${kind}`)} / nullif(${of('strength')}, 0) from ${usual[0]})`,
        ]),
      ),
    }),
  };
}

/** So many pieces of feedback of each kind are believed beforehand: as the prior says, or the share in all notes of the window. */
function usualStep(compiling: Compiling, counted: string, prior: NonNullable<SqlContacts['prior']>): string {
  const { dialect } = compiling;
  const of = (name: string) => compiling.named(name);
  const all = `nullif(sum(${feedback.map(of).join(' + ')}), 0)`;
  const pooled = (kind: string) =>
    `${dialect.double(prior.strength)} * (${dialect.cast(`sum(${of(kind)})`, dialect.types.double)} / ${all})`;
  const given = prior.ratios;
  return compiling.add(
    'feedback_usual',
    'The common ratios that those of accounts with little feedback are drawn towards.',
    given
      ? `select ${[
          compiling.as(dialect.double(prior.strength), 'strength'),
          ...feedback.map((kind) => compiling.as(dialect.double(prior.strength * given[kind]), `usual ${kind}`)),
        ].join(', ')}`
      : `select ${[
          compiling.as(
            `case when ${all} is null then ${dialect.double(0)} else ${dialect.double(prior.strength)} end`,
            'strength',
          ),
          ...feedback.map((kind) => compiling.as(pooled(kind), `usual ${kind}`)),
        ].join(',\n  ')}\nfrom ${counted}`,
  );
}
