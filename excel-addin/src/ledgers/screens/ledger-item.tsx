import { ledgerKinds, type LedgerKind } from '@keystage/core';
import { saidOfLedgerProblem } from '@keystage/core/language/ledgers/said-of-ledger-problem';
import { saidOfLeftOut } from '@keystage/core/language/ledgers/said-of-left-out';
import type { LedgerWords } from '@keystage/core/language/ledgers/ledger-words';
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { LedgerAreaWords } from '../../language/ledger-area/ledger-area-words';
import { ColumnRow } from '../../screens/column-row';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Notice } from '../../screens/notice';
import { useSpeech } from '../../screens/speech';
import type { AccountList } from '../../workbook';
import { proposedLedger, type ChosenLedger } from '../ledger-choices';
import { ledgerFacts, type LedgerFacts } from '../ledger-facts';
import type { LedgersFound } from '../ledger-messages';
import { LedgerColumns } from './ledger-columns';
import { StrayAccounts } from './stray-accounts';

const useStyles = makeStyles({
  small: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What ledgers are spoken of with. */
export interface LedgerSpeech {
  readonly text: LedgerAreaWords;
  readonly ledger: LedgerWords;
}

interface LedgerItemProps {
  readonly ledgers: readonly ChosenLedger[];
  readonly place: number;
  readonly found: LedgersFound | undefined;
  readonly speech: LedgerSpeech;
  readonly onChange: (ledger: ChosenLedger) => void;
  readonly onRemove: () => void;
  readonly onShowCell: (row: number, column: number, list: AccountList) => void;
}

/** One ledger: how many of its lines count and whether it joins at a glance; on demand how it is read, and how to change that. */
export function LedgerItem(props: LedgerItemProps) {
  const { ledgers, place, found, speech, onChange, onRemove, onShowCell } = props;
  const { words, say } = useSpeech();
  const select = useNarrowSelect();
  const { text } = speech;
  const ledger = ledgers[place];
  const { list, headers, samples } = ledger.opened;
  const facts = ledgerFacts(ledgers, place, found);
  return (
    <ColumnRow
      {...useLook(facts, speech)}
      name={words.lists.kinds[list.kind](list.name)}
      below={<Below {...{ facts, ledgers, ledger, speech }} />}
    >
      {() => (
        <>
          {facts.problems.map((problem) => {
            const said = saidOfLedgerProblem(problem, ledger.kind, speech.ledger, say);
            return (
              <Notice key={said} kind="trouble">
                {said}
              </Notice>
            );
          })}
          <Field label={text.kind} size="small">
            <Select
              className={select.narrow}
              size="small"
              value={ledger.kind}
              onChange={(_, { value }) => onChange(proposedLedger(ledger.opened, value as LedgerKind))}
            >
              {kindsInOrder(ledgerKinds(headers, samples), text.kinds).map((kind) => (
                <option key={kind} value={kind}>
                  {text.kinds[kind]}
                </option>
              ))}
            </Select>
          </Field>
          <LedgerColumns
            ledger={ledger}
            rows={facts.rows}
            speech={speech}
            onChange={onChange}
            onShowCell={onShowCell}
          />
          <WhatItSays facts={facts} ledger={ledger} speech={speech} />
          {facts.found?.join && (
            <StrayAccounts found={facts.found} ledgers={ledgers} text={text} onShowCell={onShowCell} />
          )}
          <div>
            <Button size="small" onClick={onRemove}>
              {text.remove}
            </Button>
          </div>
        </>
      )}
    </ColumnRow>
  );
}

/** Those that it may be first. */
function kindsInOrder(likely: readonly LedgerKind[], names: Readonly<Record<LedgerKind, string>>): LedgerKind[] {
  const all = Object.keys(names) as LedgerKind[];
  return [...likely, ...all.filter((kind) => !likely.includes(kind))];
}

function useLook({ problems, rows, unreadable, found, toldWith, report }: LedgerFacts, { text }: LedgerSpeech) {
  const { words, say } = useSpeech();
  const { segment } = words;
  if (problems.length > 0) return { look: 'question', count: text.refused, action: segment.show } as const;
  if (rows.some(({ question }) => question)) {
    return { look: 'question', count: segment.asked, action: segment.answer } as const;
  }
  if (unreadable > 0)
    return { look: 'warning', count: segment.unreadable(unreadable, say), action: segment.show } as const;
  const { join } = found ?? {};
  if (join && join.accounts > join.matched) {
    return { look: 'warning', count: say.number(join.accounts - join.matched), action: segment.show } as const;
  }
  const isRead = report !== undefined || toldWith !== undefined;
  return { look: isRead ? 'good' : 'missing', count: '', action: segment.change } as const;
}

interface BelowProps extends Pick<LedgerItemProps, 'ledgers' | 'speech'> {
  readonly facts: LedgerFacts;
  readonly ledger: ChosenLedger;
}

function Below({ facts: { report, toldWith, found }, ledgers, ledger, speech: { text } }: BelowProps) {
  const { say } = useSpeech();
  const { join } = found ?? {};
  const parts = [
    text.kinds[ledger.kind],
    ...(report ? [text.lines(report.used, report.lines, say)] : []),
    ...(toldWith === undefined ? [] : [text.readWith(ledgers[toldWith].opened.list.name)]),
    ...(join ? [join.matched === 0 ? text.noneJoined : text.joined(join.matched, join.accounts, say)] : []),
  ];
  return parts.join(' · ');
}

/** What became of its lines, and what follows from them, a sentence each. */
function WhatItSays({ facts, ledger, speech }: { facts: LedgerFacts; ledger: ChosenLedger; speech: LedgerSpeech }) {
  const { say } = useSpeech();
  const styles = useStyles();
  const { text, ledger: words } = speech;
  const { report, found } = facts;
  const { orders, join, otherKinds = [], indicators = [] } = found ?? {};
  const leftOut = report ? saidOfLeftOut(report, ledger.kind, words, say) : [];
  const { accountsWithGaps = 0, withoutInvoice = 0, byStage = 0 } = report ?? {};
  const withoutLines = orders?.orderRows?.withoutLines ?? 0;
  const sentences = [
    leftOut.join(' · '),
    accountsWithGaps > 0 && words.accountsWithGaps(accountsWithGaps, say),
    orders &&
      orders.returnLines > 0 &&
      words.returns({ lines: orders.returnLines, orders: orders.returnedOrders }, say),
    withoutLines > 0 && words.ordersWithoutLines(withoutLines, say),
    withoutInvoice > 0 && words.receiptsWithoutInvoice(withoutInvoice, say),
    byStage > 0 && words.dealsByStage(byStage, say),
    otherKinds.length > 0 && words.otherKinds(otherKinds, say),
    join && join.without > 0 && text.unspoken(join.without, say),
    indicators.length > 0 &&
      text.derives(
        indicators.map((id) => say.indicator(id)),
        say,
      ),
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '');
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.small}>
      {sentences.map((sentence) => (
        <li key={String(sentence)}>{sentence}</li>
      ))}
    </ul>
  );
}
