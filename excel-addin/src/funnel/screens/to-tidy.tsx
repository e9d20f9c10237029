import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { useState } from 'react';
import { Disclosure } from '../../screens/disclosure';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import type { DealToMend, FunnelView, Untidiness } from '../funnel-view';
import { useFunnelSpeech } from './funnel-speech';

const useStyles = makeStyles({
  kinds: { listStyleType: 'none', margin: 0, padding: 0 },
  rest: { paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  deals: { listStyleType: 'none', margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  deal: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    paddingBlock: tokens.spacingVerticalXXS,
  },
});

/** How many deals of a kind are told at once. */
const AT_FIRST = 5;

interface ToTidyProps {
  readonly view: FunnelView;
  readonly onShowRow: (row: number) => void;
}

/** Deals that somebody has to look at: each kind with its count, and on demand its deals with a way to each. */
export function ToTidy({ view, onShowRow }: ToTidyProps) {
  const { text, say } = useFunnelSpeech();
  const styles = useStyles();
  const { leftOut, stale, noted, untidy } = view;
  const counts = [
    ...(leftOut > 0 ? [text.result.inNoSum(leftOut, say)] : []),
    ...(stale > 0 ? [text.result.stale(stale, say)] : []),
    ...(noted > 0 ? [text.result.noted(noted, say)] : []),
  ];
  return (
    <Section title={text.result.tidy}>
      <span>{counts.length > 0 ? counts.join(' · ') : text.result.nothingToTidy}</span>
      <ul className={styles.kinds}>
        {untidy.map((kind) => (
          <li key={kind.kind}>
            <Kind kind={kind} onShowRow={onShowRow} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Kind({ kind, onShowRow }: { kind: Untidiness; onShowRow: (row: number) => void }) {
  const { text, say } = useFunnelSpeech();
  const title = text.result.ofKind(text.result.kinds[kind.kind], kind.count, say);
  return (
    <Disclosure closed={title} open={title}>
      {() => <Deals kind={kind} onShowRow={onShowRow} />}
    </Disclosure>
  );
}

function Deals({ kind: { kind, count, deals }, onShowRow }: { kind: Untidiness; onShowRow: (row: number) => void }) {
  const { words } = useSpeech();
  const { text, say } = useFunnelSpeech();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? deals : deals.slice(0, AT_FIRST);
  return (
    <>
      <ul className={styles.deals}>
        {shown.map((deal) => {
          const goTo = words.card.goToRow(say.row(deal.row));
          return (
            <li key={deal.row} className={styles.deal}>
              <span>{sentence(deal)}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Location16Regular />}
                aria-label={goTo}
                title={goTo}
                onClick={() => onShowRow(deal.row)}
              />
            </li>
          );
        })}
      </ul>
      {shown.length < count && (
        <div className={styles.rest}>
          {words.someOf(say.number(shown.length), say.number(count))}{' '}
          {!all && deals.length > AT_FIRST && (
            <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
              {words.segment.showAll(say.number(deals.length))}
            </Button>
          )}
        </div>
      )}
    </>
  );

  function sentence({ row, name = '', trouble }: DealToMend): string {
    return say.words.review.deal(say.row(row), name, trouble ? say.trouble(trouble) : text.result.kinds[kind]);
  }
}
