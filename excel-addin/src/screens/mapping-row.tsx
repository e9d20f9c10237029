import { indicatorNature, type ColumnReading, type MappedColumn, type SegmentationModel } from '@keystage/core';
import { Button, Field, makeStyles, mergeClasses, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { QuestionCircle16Filled } from '@fluentui/react-icons/svg/question-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useId, useState } from 'react';
import type { PaneWords } from '../language/pane-words';
import type { MappingRow } from './mapping-facts';
import { useNarrowSelect } from './narrow-select';
import { useSpeech } from './speech';
import { UnreadableCells } from './unreadable-cells';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { display: 'inline-flex', marginTop: '2px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  missing: { color: tokens.colorNeutralForeground3 },
  facts: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  aside: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', maxWidth: '45vw', textAlign: 'end' },
  count: { fontVariantNumeric: 'tabular-nums' },
  toggle: {
    minWidth: 0,
    color: tokens.colorBrandForegroundLink,
    paddingInline: tokens.spacingHorizontalXS,
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    '@media (forced-colors: active)': { marginInlineEnd: 0 }, // where it shows its border
  },
  details: {
    gridColumnStart: 2,
    gridColumnEnd: 4,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  sentences: { margin: 0, padding: 0, listStyleType: 'none' },
});

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

/** A column of the list as it can be chosen, and what it is taken for already. */
export interface HeaderChoice {
  readonly column: number;
  readonly label: string;
}

/** One role of the model: which column it is read from, how well, and on demand how to change that. */
export function MappingRowItem({ row, model, headers, addressOf, ...on }: MappingRowProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const select = useNarrowSelect();
  const [open, setOpen] = useState(false);
  const id = useId();
  const text = words.segment;
  const name = say.role(row.role);
  const { icon, state, action } = useLook(row);

  return (
    <li className={styles.row}>
      <span className={mergeClasses(styles.icon, styles[icon])} aria-hidden>
        {icons[row.question ? 'question' : icon]}
      </span>
      <div className={styles.facts}>
        <div className={styles.name}>{name}</div>
        <div className={styles.small}>{row.mapped ? text.from(row.mapped.header) : <WithoutColumn row={row} />}</div>
      </div>
      <div className={styles.aside}>
        <span className={styles.count}>{state}</span>
        <Button
          className={styles.toggle}
          size="small"
          appearance="transparent"
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${open ? words.close : action}: ${text.details(name)}`}
          onClick={() => setOpen(!open)}
        >
          {open ? words.close : action}
        </Button>
      </div>
      <div id={id} className={open ? styles.details : undefined} hidden={!open}>
        {open && (
          <>
            <Field label={text.column} size="small">
              <Select
                className={select.narrow}
                size="small"
                value={row.mapped?.column ?? ''}
                onChange={(_, { value }) => on.onMap(row.role, value === '' ? null : Number(value))}
              >
                <option value="">{text.noColumn}</option>
                {headers.map(({ column, label }) => (
                  <option key={column} value={column}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
            {row.mapped && (row.question ?? row.mapped.bareNumbersAre) && (
              <Field label={row.question ? say.intakeProblem(row.question) : text.ratioQuestion} size="small">
                <RadioGroup
                  value={row.mapped.bareNumbersAre ?? ''}
                  onChange={(_, { value }) => on.onRatio(row.role, value as keyof typeof text.ratioAnswers)}
                >
                  {(['percentsAboveOne', 'percents', 'shares'] as const).map((answer) => (
                    <Radio key={answer} value={answer} label={text.ratioAnswers[answer]} />
                  ))}
                </RadioGroup>
              </Field>
            )}
            {row.reading && <HowItWasRead row={row} reading={row.reading} />}
            {row.reading && row.reading.unreadable > 0 && (
              <UnreadableCells
                reading={row.reading}
                unit={row.kind === 'number' ? indicatorNature(model, row.role).unit : row.kind}
                addressOf={addressOf}
                onShowCell={on.onShowCell}
              />
            )}
          </>
        )}
      </div>
    </li>
  );
}

const icons = {
  good: <CheckmarkCircle16Regular />,
  warning: <Warning16Filled />,
  question: <QuestionCircle16Filled />,
  missing: <Circle16Regular />,
};

/** What a row says at a glance: its sign, its count, and what the button offers. */
function useLook(row: MappingRow): { icon: 'good' | 'warning' | 'missing'; state: string; action: string } {
  const { words, say } = useSpeech();
  const text = words.segment;
  const { mapped, reading, question } = row;
  if (!mapped) return { icon: 'missing', state: text.notFound, action: text.choose };
  if (question) return { icon: 'warning', state: text.asked, action: text.answer };
  if (!reading) return { icon: 'good', state: '', action: text.change };
  if (reading.unreadable > 0) {
    return { icon: 'warning', state: text.unreadable(reading.unreadable, say), action: text.show };
  }
  const counted = countedAs(text)[row.kind];
  return { icon: 'good', state: counted(reading.numbers, say), action: text.change };
}

function countedAs({ ids, names, texts, numbers }: PaneWords['segment']) {
  return { id: ids, name: names, category: texts, number: numbers, text: texts, date: texts };
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

/** What was decided about a column and by what: notation, order of dates, blanks, currency. */
function HowItWasRead({ row, reading }: { row: MappingRow; reading: ColumnReading }) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const text = words.segment;
  const sentences = [
    reading.notation && reading.fromText > 0 && text.notation[reading.notation.decimal][reading.notation.decidedBy],
    reading.dateNotation && text.dates[reading.dateNotation.order][reading.dateNotation.decidedBy],
    reading.bareNumbersAre && text.serials[reading.bareNumbersAre],
    reading.fromText > 0 && text.fromText(reading.fromText, say),
    reading.currency !== undefined && text.currency(reading.currency),
    reading.blanks > 0 && blanks(),
  ].filter((sentence) => typeof sentence === 'string');
  if (sentences.length === 0) return null;
  return (
    <ul className={mergeClasses(styles.sentences, styles.small)}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );

  function blanks(): string {
    if (row.kind === 'id') return text.withoutId(reading.blanks, say);
    const counted = text.blanks(reading.blanks, say);
    return row.policy ? `${counted}${say.words.betweenSentences}${text.policies[row.policy]}` : counted;
  }
}
