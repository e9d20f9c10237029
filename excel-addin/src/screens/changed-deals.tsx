import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Speaker, StageSpeaker } from '@keystage/core';
import { useState } from 'react';
import type { StagesAreaWords } from '../language/stages-area/stages-area-words';
import type { JudgedDeal, JudgedPipeline } from '../pipeline/judge-pipeline';
import { ComparedParts } from './differences-table';
import { Notice } from './notice';
import { Section } from './section';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  deal: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

const AT_FIRST = 20;

interface ChangedDealsProps {
  /** What two ways of judging make of a pipeline, and the deals they see differently. */
  readonly preview: {
    readonly before: JudgedPipeline;
    readonly after: JudgedPipeline;
    readonly changed: readonly { readonly before: JudgedDeal; readonly after: JudgedDeal }[];
  };
  /** The row of the sheet that the first deal stands in. */
  readonly firstRow: number;
  /** What the two ways of judging are called. */
  readonly names: readonly [string, string];
  readonly words: StagesAreaWords['deals'];
  readonly stages: StageSpeaker;
  readonly say: Speaker;
}

/** What deals are worth in sum under either way of judging, and each that would stand elsewhere or weigh something else. */
export function ChangedDeals(props: ChangedDealsProps) {
  return (
    <>
      <Sums {...props} />
      {props.preview.changed.length > 0 && <Who {...props} />}
    </>
  );
}

function Sums({ preview: { before, after }, names, words, say }: ChangedDealsProps) {
  if (!before.sums || !after.sums) return <Notice kind="note">{words.noSums}</Notice>;
  const [was, would] = [before.sums, after.sums];
  const title = [words.sums, ...(would.currency === undefined ? [] : [`(${would.currency})`])].join(' ');
  return (
    <Section title={title}>
      <ComparedParts
        title={title}
        where={words.part}
        names={names}
        rows={(['claimed', 'earned'] as const).map((part) => ({
          ...{ key: part, where: words[part] },
          ...{ before: say.number(was[part], 0), after: say.number(would[part], 0) },
        }))}
      />
    </Section>
  );
}

function Who({ preview: { changed }, firstRow, words, stages, say }: ChangedDealsProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(AT_FIRST);
  return (
    <Section title={words.who(say.number(changed.length))}>
      <ul className={styles.list}>
        {changed.slice(0, shown).map(({ before, after }) => (
          <li key={after.deal} className={styles.deal}>
            <div>{after.name ?? words.row(say.number(firstRow + after.row))}</div>
            <Differences {...{ before, after, words, stages, say }} />
          </li>
        ))}
      </ul>
      {changed.length > shown && (
        <div>
          <Button size="small" onClick={() => setShown(shown + 5 * AT_FIRST)}>
            {words.more(say.number(Math.min(5 * AT_FIRST, changed.length - shown)))}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface DifferencesProps extends Pick<ChangedDealsProps, 'words' | 'stages' | 'say'> {
  readonly before: JudgedDeal;
  readonly after: JudgedDeal;
}

/** Of a deal what would be different: each as it is and as it would be. */
function Differences({ before, after, words, stages, say }: DifferencesProps) {
  const styles = useStyles();
  const standing = ({ stage, state, template }: JudgedDeal) => {
    const name = stage === 0 ? '' : stages.text(template.stages[stage - 1].name);
    return words.stands[state](`${stage} ${name}`.trim());
  };
  const worth = (value: number | undefined) => (value === undefined ? '—' : say.number(value, 0));
  const declared = ({ overstatedBy }: JudgedDeal) =>
    overstatedBy === undefined ? '—' : words.overstated(overstatedBy, say);
  const verdict = (deal: JudgedDeal) => (deal.verdict === undefined ? '—' : words.verdicts[deal.verdict]);
  const parts = [
    [words.stage, standing(before), standing(after)],
    [words.declared, declared(before), declared(after)],
    [words.verdict, verdict(before), verdict(after)],
    [words.claimed, worth(before.claimed), worth(after.claimed)],
    [words.earned, worth(before.earned), worth(after.earned)],
  ].filter(([, was, would]) => was !== would);
  return (
    <div className={styles.small}>
      {parts.map(([part, was, would]) => (
        <div key={part}>{words.differs(part, was, would)}</div>
      ))}
    </div>
  );
}
