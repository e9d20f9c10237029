import type { DealRole } from '@keystage/core';
import { Button, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import { ColumnRow } from '../../screens/column-row';
import { ColumnSelect, type HeaderChoice } from '../../screens/column-select';
import { HowItWasRead } from '../../screens/how-it-was-read';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import { UnreadableCells } from '../../screens/unreadable-cells';
import { cellAddress, columnLetters, firstDataRow, type OpenedList } from '../../workbook';
import type { FunnelChoices } from '../../pipeline/funnel-choices';
import type { FunnelActions } from '../open-funnel-part';
import { useFunnelSpeech, type FunnelSpeech } from './funnel-speech';
import type { DealColumnRow, SetUpFacts } from './set-up-facts';

const useStyles = makeStyles({ rows: { listStyleType: 'none', margin: 0, padding: 0 } });

interface DealColumnsProps {
  readonly facts: SetUpFacts;
  readonly opened: OpenedList;
  readonly choices: FunnelChoices;
  readonly act: FunnelActions;
}

/** Which column is taken for what, those that need a look first; what a pipeline may say besides, on demand. */
export function DealColumns({ facts, opened, choices, act }: DealColumnsProps) {
  const speech = useFunnelSpeech();
  const { words } = useSpeech();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { text, say } = speech;
  const headers = headerChoices(opened, choices, speech, words.segment);
  const { mapped, free } = facts;
  const shown = open ? [...facts.shown, ...mapped, ...free] : facts.shown;
  return (
    <Section title={text.setUp.columns}>
      <ul className={styles.rows}>
        {shown.map((row) => (
          <DealColumn key={row.role} row={row} headers={headers} opened={opened} act={act} />
        ))}
      </ul>
      {mapped.length + free.length > 0 && (
        <div>
          <Button
            size="small"
            appearance="transparent"
            icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? words.segment.fewerMapped : text.setUp.more(mapped.length, free.length, say)}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface DealColumnProps extends Pick<DealColumnsProps, 'opened' | 'act'> {
  readonly row: DealColumnRow;
  readonly headers: readonly HeaderChoice[];
}

function DealColumn({ row, headers, opened: { list }, act }: DealColumnProps) {
  const { words } = useSpeech();
  const { text, say } = useFunnelSpeech();
  const { role, mapped, reading, kind } = row;
  const { without, chanceQuestion, chanceAnswers } = text.setUp;
  return (
    <ColumnRow
      {...useLook(row)}
      name={say.words.roles[role]}
      below={mapped ? words.segment.from(mapped.header) : isToldOf(role, without) ? without[role] : without.other}
    >
      {() => (
        <>
          <ColumnSelect chosen={mapped?.column} headers={headers} onChoose={(column) => void act.map(role, column)} />
          {role === 'probability' && mapped && (
            <Field label={chanceQuestion} size="small">
              <RadioGroup
                value={mapped.bareNumbersAre ?? ''}
                onChange={(_, { value }) => void act.answerChances(value as keyof typeof chanceAnswers)}
              >
                {(['percents', 'shares'] as const).map((answer) => (
                  <Radio key={answer} value={answer} label={chanceAnswers[answer]} />
                ))}
              </RadioGroup>
            </Field>
          )}
          {reading && <HowItWasRead reading={reading} />}
          {reading && reading.unreadable > 0 && (
            <UnreadableCells
              reading={reading}
              unit={kind}
              addressOf={(at, column) => cellAddress(firstDataRow(list) + at, list.area.left + column)}
              onShowCell={(at, column) => void act.showCell(at, column)}
            />
          )}
        </>
      )}
    </ColumnRow>
  );
}

function isToldOf<Told extends object>(role: DealRole, told: Told): role is DealRole & keyof Told {
  return Object.hasOwn(told, role);
}

function useLook({ mapped, reading, kind, needsLook }: DealColumnRow) {
  const { words, say: base } = useSpeech();
  const { text } = useFunnelSpeech();
  const { segment } = words;
  if (!mapped) return { look: 'missing', count: segment.notFound, action: segment.choose } as const;
  if (!reading) return { look: 'good', count: '', action: segment.change } as const;
  if (needsLook) {
    return { look: 'warning', count: segment.unreadable(reading.unreadable, base), action: segment.show } as const;
  }
  const counted = { number: segment.numbers, text: segment.texts, date: text.setUp.days }[kind];
  return { look: 'good', count: counted(reading.numbers, base), action: segment.change } as const;
}

function headerChoices(
  { headers, list }: OpenedList,
  { mapping }: FunnelChoices,
  { say }: FunnelSpeech,
  words: ReturnType<typeof useSpeech>['words']['segment'],
): HeaderChoice[] {
  return headers.map((header, column) => {
    const named = header === '' ? words.unnamed(columnLetters(list.area.left + column)) : header;
    const taken = mapping.find((mapped) => mapped.column === column);
    return { column, label: taken ? words.alsoTaken(named, say.words.roles[taken.role]) : named };
  });
}
