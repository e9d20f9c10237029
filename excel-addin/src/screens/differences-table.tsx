import { compareModels, type ModelDifference, type SegmentationModel, type Speaker } from '@keystage/core';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ModelAreaWords } from '../language/model-area/model-area-words';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    paddingBlock: '3px',
    paddingInlineEnd: '6px',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  where: { width: '46%' },
});

interface Saying {
  readonly words: ModelAreaWords['versions'];
  /** Speaks about the models: their own indicators by their names. */
  readonly say: Speaker;
}

interface DifferencesProps extends Saying {
  readonly title: string;
  readonly before: SegmentationModel;
  readonly after: SegmentationModel;
  /** What the two are called. */
  readonly names: readonly [string, string];
}

/** Part by part, what two models say differently. */
export function DifferencesTable({ title, before, after, names, words, say }: DifferencesProps) {
  const { where, said } = sayingOf({ words, say });
  const rows = compareModels(before, after).map((difference) => ({
    key: difference.at.join(' '),
    where: where(difference.at),
    before: said(difference, difference.before),
    after: said(difference, difference.after),
  }));
  if (rows.length === 0) return <span>{words.noDifferences}</span>;
  return <ComparedParts title={title} where={words.where} names={names} rows={rows} />;
}

interface ComparedPartsProps {
  readonly title: string;
  /** What the first column is called. */
  readonly where: string;
  readonly names: readonly [string, string];
  readonly rows: readonly {
    readonly key: string;
    readonly where: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** Two sides of the same parts, a row each. */
export function ComparedParts({ title, where, names, rows }: ComparedPartsProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.head} ${styles.where}`}>
            {where}
          </th>
          {names.map((name) => (
            <th key={name} scope="col" className={styles.head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className={styles.cell}>
              {row.where}
            </th>
            <td className={styles.cell}>{row.before}</td>
            <td className={styles.cell}>{row.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Puts the place of a difference, and what stands there, into the reader's words. */
function sayingOf({ words, say }: Saying) {
  function named(step: string): string {
    if (Object.hasOwn(words.parts, step)) return words.parts[step];
    if (Object.hasOwn(say.words.groups, step)) return say.words.groups[step as keyof typeof say.words.groups];
    if (Object.hasOwn(say.words.tiers, step)) return say.tier(step);
    return say.indicator(step);
  }

  function where(at: readonly string[]): string {
    // Of an indicator its name tells enough: which group it is in, and that it is in one, need not be read.
    const from = at.indexOf('indicators');
    const steps = from >= 0 && at.length > from + 1 ? at.slice(from + 1) : at;
    return steps
      .map(named)
      .filter((step) => step !== '')
      .join(' · ');
  }

  function said({ at }: ModelDifference, value: unknown): string {
    const last = at[at.length - 1];
    if (value === undefined) return words.nothing;
    if (last === 'frozen' || at[0] === 'references') return words.frozen;
    if (Array.isArray(value)) return value.map(plain).join(', ');
    if (typeof value === 'object' && value !== null) {
      return 'en' in value
        ? say.text(value as SegmentationModel['name'])
        : Object.entries(value)
            .map(([key, part]) => `${named(key)} ${plain(part)}`.trim())
            .join(', ');
    }
    return plain(value);
  }

  function plain(value: unknown): string {
    if (typeof value === 'number') return say.number(value);
    if (typeof value === 'string') return named(value);
    return value === undefined || value === null ? words.nothing : JSON.stringify(value);
  }

  return { where, said };
}
