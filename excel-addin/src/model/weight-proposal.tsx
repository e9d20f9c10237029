import {
  rankOrderCentroid,
  swingWeights,
  weighedItems,
  type WeighedItem,
  type WeighedPart,
  type Weighting,
} from '@keystage/core';
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { useState } from 'react';
import type { ListMethod } from '../run/bench-messages';
import { useNarrowSelect } from '../screens/narrow-select';
import { Notice } from '../screens/notice';
import { useEditing } from './editing';
import type { AcceptedMethod } from './open-model';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
  },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere', paddingBlock: '2px' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', paddingInlineStart: '8px' },
  entry: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', columnGap: '8px' },
  field: { width: '5rem', '& > input': { minWidth: 0, textAlign: 'end' } },
});

type Method = 'swing' | 'rankOrder' | ListMethod;
const methods: readonly Method[] = ['swing', 'rankOrder', 'entropy', 'critic', 'deviation'];
const byList = (method: Method): method is ListMethod => method !== 'swing' && method !== 'rankOrder';

/** Weights found by a method instead of by hand: shown beside the present ones, and taken into the draft only when asked to. */
export function WeightProposal() {
  const { text } = useEditing();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const words = text.proposal;
  return (
    <div className={isOpen ? styles.box : undefined}>
      <div>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.close : words.open}
        </Button>
      </div>
      {isOpen && <Proposing />}
    </div>
  );
}

function Proposing() {
  const { file, problems, text, say } = useEditing();
  const styles = useStyles();
  const select = useNarrowSelect();
  const [method, setMethod] = useState<Method>('swing');
  const [kind, setKind] = useState('');
  const words = text.proposal;
  const part: WeighedPart = kind === '' ? { of: 'all' } : { of: 'all', kind };
  const items = weighedItems(file, part) ?? [];
  return (
    <>
      <p className={styles.small}>{words.hint}</p>
      {file.kinds.length > 0 && (
        <Field label={words.scorecard} size="small">
          <Select size="small" className={select.narrow} value={kind} onChange={(_, { value }) => setKind(value)}>
            <option value="">{text.rules.general}</option>
            {file.kinds.map(({ id, name }) => (
              <option key={id} value={id}>
                {say.text(name)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.method} size="small">
        <Select
          size="small"
          className={select.narrow}
          value={method}
          onChange={(_, { value }) => setMethod(methods.find((one) => one === value) ?? 'swing')}
        >
          {methods.map((one) => (
            <option key={one} value={one}>
              {words.methods[one]}
            </option>
          ))}
        </Select>
      </Field>
      {problems.length > 0 ? (
        <Notice kind="note">{text.moves.faulty}</Notice>
      ) : byList(method) ? (
        <ByList key={`${method} ${kind}`} method={method} part={part} items={items} />
      ) : method === 'swing' ? (
        <BySwing key={kind} part={part} items={items} />
      ) : (
        <ByOrder key={kind} part={part} items={items} />
      )}
    </>
  );
}

interface MethodProps {
  readonly part: WeighedPart;
  readonly items: readonly WeighedItem[];
}

function BySwing({ part, items }: MethodProps) {
  const { text, say } = useEditing();
  const styles = useStyles();
  const [ratings, setRatings] = useState<readonly string[]>(() => items.map(() => '100'));
  const words = text.proposal;
  const rated = items.map(({ id }, k) => ({
    item: say.indicator(id),
    rating: ratings[k] === '' ? NaN : Number(ratings[k]),
  }));
  return (
    <>
      <p className={styles.small}>{words.swingHint}</p>
      {items.map(({ id }, k) => (
        <div key={id} className={styles.entry}>
          <span>{say.indicator(id)}</span>
          <Input
            type="number"
            size="small"
            className={styles.field}
            aria-label={words.rating(say.indicator(id))}
            value={ratings[k]}
            onChange={(_, { value }) => setRatings(ratings.map((rating, other) => (other === k ? value : rating)))}
          />
        </div>
      ))}
      <Proposed part={part} items={items} weighting={swingWeights(rated)} />
    </>
  );
}

function ByOrder({ part, items }: MethodProps) {
  const { text, say } = useEditing();
  const styles = useStyles();
  // Those that weigh most now come first: an order to begin from.
  const [order, setOrder] = useState<readonly number[]>(() =>
    items.map((_, k) => k).sort((a, b) => items[b].share - items[a].share || a - b),
  );
  const words = text.proposal;
  const swap = (k: number) => {
    const next = [...order];
    [next[k], next[k + 1]] = [next[k + 1], next[k]];
    setOrder(next);
  };
  return (
    <>
      <p className={styles.small}>{words.orderHint}</p>
      <ol style={{ margin: 0, paddingInlineStart: '1.5rem' }}>
        {order.map((item, k) => {
          const name = say.indicator(items[item].id);
          return (
            <li key={item}>
              <div className={styles.entry}>
                <span>{name}</span>
                <span>
                  <Button
                    size="small"
                    appearance="transparent"
                    icon={<ArrowUp16Regular />}
                    aria-label={words.up(name)}
                    disabled={k === 0}
                    onClick={() => swap(k - 1)}
                  />
                  <Button
                    size="small"
                    appearance="transparent"
                    icon={<ArrowDown16Regular />}
                    aria-label={words.down(name)}
                    disabled={k === order.length - 1}
                    onClick={() => swap(k)}
                  />
                </span>
              </div>
            </li>
          );
        })}
      </ol>
      <Proposed part={part} items={items} weighting={inFileOrder(rankOrderCentroid(items.length), order)} />
    </>
  );
}

/** The weights of a rank order, given to the items that stand there. */
function inFileOrder<W extends Weighting<'rank-order', object>>(weighting: W, order: readonly number[]): W {
  if (!weighting.ok) return weighting;
  const { proposal } = weighting;
  return {
    ...weighting,
    proposal: { ...proposal, weights: order.map((_, item) => proposal.weights[order.indexOf(item)]) },
  };
}

function ByList({ method, part, items }: MethodProps & { method: ListMethod }) {
  const { text, weighting: words, act, run } = useEditing();
  const styles = useStyles();
  const [found, setFound] = useState<Weighting<ListMethod, object> | 'asked' | 'failed'>();
  const scored = run && weighedItems(run.model, part)?.map(({ id }) => id);
  if (!scored) return <Notice kind="note">{text.proposal.needsRun}</Notice>;
  if (scored.join() !== items.map(({ id }) => id).join()) {
    return <Notice kind="note">{text.proposal.otherIndicators}</Notice>;
  }
  const ask = () => {
    setFound('asked');
    act.proposeByList(method, part).then(setFound, () => setFound('failed'));
  };
  return (
    <>
      <p className={styles.small}>{words.dispersionNotice}</p>
      {found === undefined && (
        <div>
          <Button size="small" onClick={ask}>
            {text.proposal.open}
          </Button>
        </div>
      )}
      {found === 'failed' && <Notice kind="warning">{text.failed}</Notice>}
      {typeof found === 'object' && <Proposed part={part} items={items} weighting={found} />}
    </>
  );
}

interface ProposedProps extends MethodProps {
  readonly weighting: Weighting<AcceptedMethod['method'], object>;
}

/** The weights that a method suggests beside those there are, or why it has none to suggest. */
function Proposed({ part, items, weighting }: ProposedProps) {
  const { text, weighting: words, act, say } = useEditing();
  const styles = useStyles();
  if (!weighting.ok) {
    const wording = words.problems as Readonly<Record<string, (problem: object, speaker: typeof say) => string>>;
    return (
      <Notice kind="warning">
        {weighting.problems.map((problem) => wording[problem.kind](problem, say)).join(say.words.betweenSentences)}
      </Notice>
    );
  }
  const { weights } = weighting.proposal;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr className={styles.small}>
            <th scope="col" className={styles.head}>
              {text.limits.indicator}
            </th>
            <th scope="col" className={styles.number}>
              {text.proposal.now}
            </th>
            <th scope="col" className={styles.number}>
              {text.proposal.proposed}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, share }, k) => (
            <tr key={id}>
              <th scope="row" className={styles.head}>
                {say.indicator(id)}
              </th>
              <td className={styles.number}>{say.percent(share)}</td>
              <td className={styles.number}>{say.percent(weights[k])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button size="small" onClick={() => act.takeWeights(weighting.proposal, part)}>
          {text.proposal.take}
        </Button>
      </div>
    </>
  );
}
