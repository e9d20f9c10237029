import { textAt, type TextColumn, type MoveExplanation, type TierMove } from '@keystage/core';
import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Notice } from '../screens/notice';
import { Section } from '../screens/section';
import { signed } from '../screens/signed';
import { TierBadge } from '../screens/tier-badge';
import { useEditing } from './editing';
import type { ModelState, Preview } from './model-state';

const useStyles = makeStyles({
  sentence: { margin: 0 },
  table: { borderCollapse: 'collapse', width: '100%' },
  head: {
    padding: '3px 4px',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    textAlign: 'end',
    whiteSpace: 'nowrap',
  },
  rowHead: { padding: '3px 4px 3px 0', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  cell: { padding: '1px', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  stays: { color: tokens.colorNeutralForeground3, paddingInline: '5px', whiteSpace: 'nowrap' },
  count: {
    minWidth: 0,
    paddingInline: '4px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorNeutralForegroundDisabled, paddingInline: '5px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  move: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere' },
  tiers: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  why: {
    gridColumnStart: 1,
    gridColumnEnd: 3,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

const AT_FIRST = 20;
const partsNamed = 3;

interface Filter {
  readonly from: string | null;
  readonly to: string | null;
}

/** Who would change tier under the draft: counted from where to where, and by name with what moves them. */
export function MovesPanel({ state }: { state: ModelState }) {
  const { text, say } = useEditing();
  const styles = useStyles();
  const { preview, draft, run } = state;
  const words = text.moves;
  if (!run) return <Notice kind="note">{state.hasList ? text.noRun : text.noList}</Notice>;
  if (!draft) return <p className={styles.sentence}>{words.noDraft}</p>;
  if (!draft.parsed.ok) return <Notice kind="note">{words.faulty}</Notice>;
  if (!preview || preview.state === 'working')
    return <ProgressBar aria-label={text.title.workingOut} thickness="large" />;
  if (preview.state === 'failed') return <Notice kind="warning">{words.failed}</Notice>;
  const { without } = preview.sum;
  return (
    <>
      {without.length > 0 && (
        <Notice kind="note">{words.withoutColumns(say.list(without.map((id) => say.indicator(id))))}</Notice>
      )}
      <Moves preview={preview} names={run.accounts.names} />
    </>
  );
}

type Done = Extract<Preview, { state: 'done' }>;

function Moves({ preview, names }: { preview: Done; names: TextColumn }) {
  const { text, say } = useEditing();
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>();
  const { moves, counts } = preview.sum;
  const words = text.moves;
  if (moves.length === 0) return <p className={styles.sentence}>{words.none}</p>;
  const kinds = counts
    ? (['rose', 'fell', 'entered', 'left'] as const)
        .filter((kind) => counts[kind] > 0)
        .map((kind) => words.kinds[kind](say.number(counts[kind])))
    : [];
  return (
    <>
      {kinds.length > 0 && <p className={styles.sentence}>{say.list(kinds)}</p>}
      <Matrix preview={preview} onFilter={setFilter} />
      <Who
        key={JSON.stringify(filter)}
        preview={preview}
        names={names}
        filter={filter}
        onAll={() => setFilter(undefined)}
      />
    </>
  );
}

function Matrix({ preview, onFilter }: { preview: Done; onFilter: (filter: Filter) => void }) {
  const { text, say } = useEditing();
  const styles = useStyles();
  const { from, to, matrix } = preview.sum;
  const words = text.moves;
  const name = (tier: string | null) => (tier === null ? words.noTier : say.tier(tier));
  return (
    <table className={styles.table} aria-label={words.matrix}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.rowHead)}>
            {words.fromTo}
          </th>
          {to.map((tier) => (
            <th key={tier} scope="col" className={styles.head}>
              {name(tier)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {from.map((old, r) => (
          <tr key={old}>
            <th scope="row" className={styles.rowHead}>
              {name(old)}
            </th>
            {to.map((fresh, c) => {
              const count = matrix[r][c];
              return (
                <td key={fresh} className={styles.cell}>
                  {count === 0 ? (
                    <span className={styles.none}>·</span>
                  ) : old === fresh ? (
                    <span className={styles.stays}>{say.number(count)}</span>
                  ) : (
                    <Button
                      size="small"
                      appearance="outline"
                      className={styles.count}
                      aria-label={words.cell(say.number(count), name(old), name(fresh))}
                      onClick={() => onFilter({ from: old, to: fresh })}
                    >
                      {say.number(count)}
                    </Button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface WhoProps {
  readonly preview: Done;
  readonly names: TextColumn;
  readonly filter: Filter | undefined;
  readonly onAll: () => void;
}

function Who({ preview, names, filter, onAll }: WhoProps) {
  const { text, say, act } = useEditing();
  const styles = useStyles();
  const [shown, setShown] = useState(AT_FIRST);
  const { moves } = preview.sum;
  const chosen = filter
    ? moves.filter((move) => (move.from ?? null) === filter.from && (move.to ?? null) === filter.to)
    : moves;
  const listed = chosen.slice(0, shown);
  const wanted = listed.map(({ account }) => account).join();
  const { sum } = preview;
  useEffect(() => {
    act.explain(wanted === '' ? [] : wanted.split(',').map(Number));
  }, [act, wanted, sum]);
  const words = text.moves;
  return (
    <Section
      title={words.who(say.number(chosen.length))}
      action={
        filter && (
          <Button size="small" onClick={onAll}>
            {words.all}
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {listed.map((move) => (
          <Move key={move.account} preview={preview} move={move} name={textAt(names, move.account)} />
        ))}
      </ul>
      {chosen.length > listed.length && (
        <div>
          <Button size="small" onClick={() => setShown(shown + 5 * AT_FIRST)}>
            {words.more(say.number(Math.min(5 * AT_FIRST, chosen.length - listed.length)))}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Move({ preview, move, name }: { preview: Done; move: TierMove; name: string }) {
  const { file, run } = useEditing();
  const styles = useStyles();
  const why = preview.explained.get(move.account);
  return (
    <li className={styles.move}>
      <span className={styles.name}>{name}</span>
      <span className={styles.tiers}>
        <Tier tier={move.from} tiers={run?.model.tiers ?? []} /> → <Tier tier={move.to} tiers={file.tiers} />
      </span>
      {why && <Why why={why} />}
    </li>
  );
}

function Tier({ tier, tiers }: { tier: string | undefined; tiers: readonly string[] }) {
  const { text } = useEditing();
  if (tier === undefined) return <span>{text.moves.noTier}</span>;
  const rank = tiers.indexOf(tier);
  return <TierBadge tier={tier} rank={rank < 0 ? tiers.length : rank} />;
}

/** The scores then and there with the largest parts of the difference; where the score is the same, what decides instead. */
function Why({ why }: { why: MoveExplanation }) {
  const { text, say } = useEditing();
  const styles = useStyles();
  const words = text.moves;
  const { score, changes, reasons } = why;
  const parts = changes
    .slice(0, partsNamed)
    .map(({ indicator, by }) => say.words.brought(say.indicator(indicator), signed(by, 1, say)));
  const moved = score && score.before !== score.after;
  const scores = score
    ? moved
      ? words.score(say.number(score.before, 1), say.number(score.after, 1))
      : words.scoreSame(say.number(score.after, 1))
    : '';
  const first = reasons.find(({ kind }) => kind !== 'assumed');
  return (
    <div className={styles.why}>
      {parts.length > 0 ? words.scoreBy(scores, say.list(parts)) : scores}
      {!moved && first && ` ${say.reason(first)}`}
    </div>
  );
}
