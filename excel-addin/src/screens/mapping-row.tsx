import { indicatorNature, type MappedColumn, type SegmentationModel } from '@keystage/core';
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { PaneWords } from '../language/pane-words';
import { ColumnRow } from './column-row';
import { ColumnSelect, type HeaderChoice } from './column-select';
import { HowItWasRead } from './how-it-was-read';
import type { MappingRow } from './mapping-facts';
import { useSpeech } from './speech';
import { UnreadableCells } from './unreadable-cells';

export interface MappingChanges {
  readonly onMap: (role: string, column: number | null) => void;
  readonly onRatio: (role: string, bareNumbersAre: NonNullable<MappedColumn['bareNumbersAre']>) => void;
  readonly onShowCell: (row: number, column: number) => void;
}

interface MappingRowProps extends MappingChanges {
  readonly row: MappingRow;
  readonly model: SegmentationModel;
  readonly headers: readonly HeaderChoice[];
  /** The address of a cell, by data row and column inside the list. */
  readonly addressOf: (row: number, column: number) => string;
}

/** One role of the model: which column it is read from, how well, and on demand how to change that. */
export function MappingRowItem({ row, model, headers, addressOf, ...on }: MappingRowProps) {
  const { words, say } = useSpeech();
  const text = words.segment;
  const { mapped, question, reading } = row;
  return (
    <ColumnRow {...useLook(row)} name={say.role(row.role)} below={<Below row={row} />}>
      {() => (
        <>
          <ColumnSelect chosen={mapped?.column} headers={headers} onChoose={(column) => on.onMap(row.role, column)} />
          {mapped && (question ?? mapped.bareNumbersAre) && (
            <Field label={question ? say.intakeProblem(question) : text.ratioQuestion} size="small">
              <RadioGroup
                value={mapped.bareNumbersAre ?? ''}
                onChange={(_, { value }) => on.onRatio(row.role, value as keyof typeof text.ratioAnswers)}
              >
                {(['percentsAboveOne', 'percents', 'shares'] as const).map((answer) => (
                  <Radio key={answer} value={answer} label={text.ratioAnswers[answer]} />
                ))}
              </RadioGroup>
            </Field>
          )}
          {reading && <HowItWasRead reading={reading} blanks={blanks(reading.blanks)} />}
          {reading && reading.unreadable > 0 && (
            <UnreadableCells
              reading={reading}
              unit={row.kind === 'number' ? indicatorNature(model, row.role).unit : row.kind}
              addressOf={addressOf}
              onShowCell={on.onShowCell}
            />
          )}
        </>
      )}
    </ColumnRow>
  );

  function blanks(count: number): string {
    if (row.kind === 'id') return text.withoutId(count, say);
    const counted = text.blanks(count, say);
    return row.policy ? `${counted}${say.words.betweenSentences}${text.policies[row.policy]}` : counted;
  }
}

/** What a row says at a glance: its sign, its count, and what the button offers. */
function useLook(row: MappingRow): {
  look: 'good' | 'warning' | 'question' | 'missing';
  count: string;
  action: string;
} {
  const { words, say } = useSpeech();
  const text = words.segment;
  const { mapped, reading, question, fromLedgers } = row;
  if (fromLedgers !== undefined) return { look: 'good', count: text.numbers(fromLedgers, say), action: text.change };
  if (!mapped) return { look: 'missing', count: text.notFound, action: text.choose };
  if (question) return { look: 'question', count: text.asked, action: text.answer };
  if (!reading) return { look: 'good', count: '', action: text.change };
  if (reading.unreadable > 0) {
    return { look: 'warning', count: text.unreadable(reading.unreadable, say), action: text.show };
  }
  const counted = countedAs(text)[row.kind];
  return { look: 'good', count: counted(reading.numbers, say), action: text.change };
}

function countedAs({ ids, names, texts, numbers }: PaneWords['segment']) {
  return { id: ids, name: names, category: texts, number: numbers, text: texts, date: texts };
}

/** Where it is read from, or what its lack means. */
function Below({ row }: { row: MappingRow }) {
  const { words } = useSpeech();
  const text = words.segment;
  if (row.fromLedgers !== undefined) return row.mapped ? text.ledgersDecide(row.mapped.header) : text.fromLedgers;
  return row.mapped ? text.from(row.mapped.header) : <WithoutColumn row={row} />;
}

function WithoutColumn({ row }: { row: MappingRow }) {
  const { words } = useSpeech();
  const text = words.segment;
  if (row.kind === 'id') return text.idMissing;
  if (row.kind === 'name') return text.nameMissing;
  if (row.kind === 'text' || row.kind === 'date') return withoutFact(row.role, text);
  return row.policy ? text.policies[row.policy] : text.onlyForCap;
}

function withoutFact(role: string, { without }: PaneWords['segment']): string {
  return role in without ? without[role as keyof typeof without] : without.other;
}
