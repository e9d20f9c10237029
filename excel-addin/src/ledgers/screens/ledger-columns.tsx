import type { MappedLedgerColumn } from '@keystage/core';
import { nameOfLedgerRole, saidOfLedgerProblem } from '@keystage/core/language/ledgers/said-of-ledger-problem';
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import { ColumnRow } from '../../screens/column-row';
import { ColumnSelect, type HeaderChoice } from '../../screens/column-select';
import { HowItWasRead } from '../../screens/how-it-was-read';
import { useSpeech } from '../../screens/speech';
import { UnreadableCells } from '../../screens/unreadable-cells';
import { cellAddress, columnLetters, firstDataRow, type AccountList } from '../../workbook';
import { answeredFor, mappedTo, type ChosenLedger } from '../ledger-choices';
import type { LedgerColumnRow } from '../ledger-facts';
import type { LedgerSpeech } from './ledger-item';

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface LedgerColumnsProps {
  readonly ledger: ChosenLedger;
  readonly rows: readonly LedgerColumnRow[];
  readonly speech: LedgerSpeech;
  readonly onChange: (ledger: ChosenLedger) => void;
  readonly onShowCell: (row: number, column: number, list: AccountList) => void;
}

/** Which column of a ledger is taken for what; what it has no column for, on demand, but for what it cannot do without. */
export function LedgerColumns({ ledger, rows, speech, onChange, onShowCell }: LedgerColumnsProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { text } = speech;
  const isShown = ({ role, mapped }: LedgerColumnRow) => mapped !== undefined || role === 'accountId';
  const aside = rows.filter((row) => !isShown(row));
  const headers = useHeaderChoices(ledger, speech);
  const shown = [...rows.filter(isShown), ...(open ? aside : [])];
  return (
    <div>
      <ul className={styles.rows} aria-label={text.columns}>
        {shown.map((row) => (
          <LedgerColumn key={row.role} {...{ row, ledger, headers, speech, onChange, onShowCell }} />
        ))}
      </ul>
      {aside.length > 0 && (
        <Button
          className={styles.more}
          size="small"
          appearance="transparent"
          icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? words.segment.fewerMapped : text.more(aside.length, say)}
        </Button>
      )}
    </div>
  );
}

interface LedgerColumnProps extends Omit<LedgerColumnsProps, 'rows'> {
  readonly row: LedgerColumnRow;
  readonly headers: readonly HeaderChoice[];
}

function LedgerColumn({ row, ledger, headers, speech, onChange, onShowCell }: LedgerColumnProps) {
  const { words, say } = useSpeech();
  const { role, mapped, reading, isShare, isDate, question } = row;
  const { list } = ledger.opened;
  const { without } = speech.text;
  const text = words.segment;
  return (
    <ColumnRow
      {...useLook(row, speech)}
      name={nameOfLedgerRole(role, ledger.kind, speech.ledger) ?? role}
      below={mapped ? text.from(mapped.header) : (without[role] ?? without.other)}
    >
      {() => (
        <>
          <ColumnSelect
            chosen={mapped?.column}
            headers={headers}
            onChoose={(column) => onChange(mappedTo(ledger, role, column))}
          />
          {isShare && mapped && (question ?? mapped.bareNumbersAre) && (
            <Field
              label={
                question ? saidOfLedgerProblem(question, ledger.kind, speech.ledger, say) : speech.text.shareQuestion
              }
              size="small"
            >
              <RadioGroup
                value={mapped.bareNumbersAre ?? ''}
                onChange={(_, { value }) => onChange(answeredFor(ledger, role, value as Answer))}
              >
                {(['percentsAboveOne', 'percents', 'shares'] as const).map((answer) => (
                  <Radio key={answer} value={answer} label={text.ratioAnswers[answer]} />
                ))}
              </RadioGroup>
            </Field>
          )}
          {reading && <HowItWasRead reading={reading} />}
          {reading && reading.unreadable > 0 && (
            <UnreadableCells
              reading={reading}
              unit={isDate ? 'date' : isShare ? 'ratio' : 'number'}
              addressOf={(at, column) => cellAddress(firstDataRow(list) + at, list.area.left + column)}
              onShowCell={(at, column) => onShowCell(at, column, list)}
            />
          )}
        </>
      )}
    </ColumnRow>
  );
}

type Answer = NonNullable<MappedLedgerColumn['bareNumbersAre']>;

function useLook({ mapped, reading, question, role, isDate }: LedgerColumnRow, { text }: LedgerSpeech) {
  const { words, say } = useSpeech();
  const { segment } = words;
  if (!mapped) return { look: 'missing', count: segment.notFound, action: segment.choose } as const;
  if (question) return { look: 'question', count: segment.asked, action: segment.answer } as const;
  if (!reading) return { look: 'good', count: '', action: segment.change } as const;
  if (reading.unreadable > 0) {
    return { look: 'warning', count: segment.unreadable(reading.unreadable, say), action: segment.show } as const;
  }
  const counted = role === 'accountId' ? segment.ids : isDate ? text.days : segment.texts;
  return { look: 'good', count: counted(reading.numbers, say), action: segment.change } as const;
}

function useHeaderChoices(ledger: ChosenLedger, speech: LedgerSpeech): HeaderChoice[] {
  const { words } = useSpeech();
  const { opened, mapping, kind } = ledger;
  return opened.headers.map((header, column) => {
    const named = header === '' ? words.segment.unnamed(columnLetters(opened.list.area.left + column)) : header;
    const taken = mapping.find((mapped) => mapped.column === column)?.role;
    if (!taken) return { column, label: named };
    const role = nameOfLedgerRole(taken, kind, speech.ledger);
    return { column, label: words.segment.alsoTaken(named, role ?? taken) };
  });
}
