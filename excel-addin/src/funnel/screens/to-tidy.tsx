import { makeStyles, tokens } from '@fluentui/react-components';
import { Disclosure } from '../../screens/disclosure';
import { JumpList } from '../../screens/jump-list';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import type { FunnelView, Untidiness } from '../funnel-view';
import { useFunnelSpeech } from './funnel-speech';

const useStyles = makeStyles({
  kinds: { listStyleType: 'none', margin: 0, padding: 0 },
  deals: { paddingInlineStart: tokens.spacingHorizontalL },
});

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
  return (
    <div className={styles.deals}>
      <JumpList
        items={deals}
        total={count}
        keyOf={({ row }) => row}
        jumpTo={({ row }) => ({ label: words.card.goToRow(say.row(row)), go: () => onShowRow(row) })}
      >
        {({ row, name = '', trouble }) =>
          say.words.review.deal(say.row(row), name, trouble ? say.trouble(trouble) : text.result.kinds[kind])
        }
      </JumpList>
    </div>
  );
}
