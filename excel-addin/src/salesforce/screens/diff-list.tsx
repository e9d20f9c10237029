import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { PushPlan } from '@keystage/core/salesforce';
import { useMemo, useState } from 'react';
import type { DiffKind } from '../../language/salesforce-screen/salesforce-screen-words';
import { useNarrowSelect } from '../../screens/narrow-select';
import { useSpeech } from '../../screens/speech';
import { diffOf, matching } from '../diff-of';
import type { RunFacts } from '../salesforce-state';
import { canTakeOver, DiffRow } from './diff-row';
import type { SalesforcePart } from './salesforce-part';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  tier: { width: '4.5rem', paddingInlineStart: tokens.spacingHorizontalS },
  pages: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

/** Rows on one page: few enough that a page of a hundred thousand comes as fast as one of ten. */
const onPage = 50;

const kinds: readonly DiffKind[] = [
  'all',
  'otherTier',
  'losesTier',
  'sameTier',
  'override',
  'equal',
  'newer',
  'leftOut',
];

interface DiffListProps extends SalesforcePart {
  readonly plan: PushPlan;
  readonly run: RunFacts;
}

/** What a push would do, row by row: counted and filtered by kind, searched, in pages, each row with the way to it in the sheet. */
export function DiffList({ plan, run, ...part }: DiffListProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  const { narrow } = useNarrowSelect();
  const { list } = part.text;
  const { accounts } = run.frozen.segmentation;
  const diff = useMemo(() => diffOf(plan, run.pending), [plan, run.pending]);
  const present = kinds.filter((kind) => diff.accounts[kind].length > 0);
  const [chosen, setKind] = useState<DiffKind>();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(0);
  const kind = chosen !== undefined && present.includes(chosen) ? chosen : present[0];
  if (kind === undefined) return null;
  const found = matching(diff.accounts[kind], accounts, search);
  const first = Math.min(page * onPage, Math.max(0, found.length - 1));
  const shown = found.slice(first, first + onPage);
  const last = first + shown.length;
  const toTakeOver =
    kind === 'newer' ? plan.newer.filter(({ why }) => canTakeOver(why)).map(({ account }) => account) : [];
  const lookAnew = (change: () => void) => {
    change();
    setPage(0);
  };
  return (
    <>
      <div className={styles.filters}>
        <Field label={list.filter}>
          <Select
            className={narrow}
            value={kind}
            onChange={(_, { value }) => lookAnew(() => setKind(present.find((one) => one === value)))}
          >
            {present.map((one) => (
              <option key={one} value={one}>
                {list.kinds[one](say.number(diff.accounts[one].length))}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={list.search}>
          <Input type="search" value={search} onChange={(_, { value }) => lookAnew(() => setSearch(value))} />
        </Field>
      </div>
      {toTakeOver.length > 1 && (
        <Button onClick={() => void part.act.takeOverrides(toTakeOver)}>
          {list.takeOverrides(toTakeOver.length, say)}
        </Button>
      )}
      {found.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {list.account}
              </th>
              <th scope="col" className={`${styles.head} ${styles.tier}`}>
                {list.before}
              </th>
              <th scope="col" className={`${styles.head} ${styles.tier}`}>
                {list.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((account) => (
              <DiffRow key={account} account={account} diff={diff} run={run} {...part} />
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.pages} role="status">
        <span>
          {found.length === 0
            ? list.noneFound
            : list.found(say.number(first + 1), say.number(last), say.number(found.length))}
        </span>
        {found.length > onPage && (
          <span>
            <Button size="small" disabled={first === 0} onClick={() => setPage(page - 1)}>
              {list.earlier}
            </Button>{' '}
            <Button size="small" disabled={last === found.length} onClick={() => setPage(page + 1)}>
              {list.later}
            </Button>
          </span>
        )}
      </div>
    </>
  );
}
