import { hangingFacts, pathsToAsk, type HangingFact, type OpenCondition } from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { CircleHalfFill16Regular } from '@fluentui/react-icons/svg/circle-half-fill';
import { useId, useState } from 'react';
import type { DealState } from '../deal-state';
import type { DealView } from '../deal-view';
import type { DealActions } from '../open-deal-part';
import { AnswerForm } from './answer-form';
import { useDealSpeech } from './deal-speech-context';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  icon: { display: 'inline-flex', marginTop: '2px', color: tokens.colorNeutralForeground3 },
  stale: { color: tokens.colorStatusWarningForeground3 },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  toggle: {
    minWidth: 0,
    alignSelf: 'start',
    paddingInline: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForegroundLink,
  },
  form: { gridColumnStart: 2, gridColumnEnd: 4, paddingBlock: tokens.spacingVerticalXS },
});

interface ConditionLineProps {
  readonly open: OpenCondition;
  readonly view: DealView;
  readonly state: DealState;
  readonly act: DealActions;
}

/** An open condition: what is missing, why it is open, what would satisfy it, and on demand the answer. */
export function ConditionLine({ open: { condition, state: why }, view, state, act }: ConditionLineProps) {
  const { text, stages } = useDealSpeech();
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const id = useId();
  // What only a later stage brings is not asked for now, where there is another way.
  const toAsk = pathsToAsk(condition.expr, view.template, view.plan.stage);
  const facts = hangingFacts(why.hangsOn).filter(({ path }) => toAsk.includes(path));
  const inProgress = facts.some(({ path }) => view.evidence.inProgress.includes(path));
  const look = why.kind === 'expired' ? 'stale' : inProgress ? 'inProgress' : 'open';
  const icon = { stale: <Clock16Regular />, inProgress: <CircleHalfFill16Regular />, open: <Circle16Regular /> }[look];
  const name = stages.text(condition.text);
  return (
    <li className={styles.line}>
      <span
        className={look === 'stale' ? `${styles.icon} ${styles.stale}` : styles.icon}
        role="img"
        aria-label={text.open.mark[look]}
      >
        {icon}
      </span>
      <div>
        <div>{name}</div>
        <div className={styles.small}>
          {stages.words.lists[condition.kind]}
          {look !== 'open' && ` · ${look === 'stale' ? text.open.stillSo : text.open.mark[look]}`}
          {` · ${stages.hangsOn(why.hangsOn)}`}
        </div>
        <div className={styles.small}>{text.open.toDo(stages.text(condition.satisfy))}</div>
      </div>
      <Button
        className={styles.toggle}
        size="small"
        appearance="transparent"
        aria-expanded={asking}
        aria-controls={id}
        aria-label={text.answer.question(name)}
        onClick={() => setAsking(!asking)}
      >
        {text.answer.open}
      </Button>
      <div id={id} className={asking ? styles.form : undefined} hidden={!asking}>
        {asking &&
          distinct(facts).map(({ path }) => (
            <AnswerForm key={path} path={path} view={view} today={state.today} writing={state.writing} act={act} />
          ))}
      </div>
    </li>
  );
}

function distinct(facts: readonly HangingFact[]): readonly HangingFact[] {
  return [...new Map(facts.map((fact) => [fact.path, fact])).values()];
}
