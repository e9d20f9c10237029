import { partOfModel, type Way } from '@keystage/core';
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Disclosure } from '../screens/disclosure';
import { useNarrowSelect } from '../screens/narrow-select';
import { useEditing } from './editing';
import { useFaults } from './fields';
import { FieldCell, NumberField } from './model-field';
import { Row, TierField } from './way-row';

const useStyles = makeStyles({
  wide: { gridColumnStart: 1, gridColumnEnd: -1, minWidth: 0 },
  ranges: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 5rem 5rem',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
  },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type RfmWay = Extract<Way, { by: 'rfm' }>;
const axes = ['recency', 'frequency', 'monetary'] as const;

/** Accounts by recency, frequency and monetary value: how finely each is scored, which scores make a segment, and its tier. */
export function RfmEditor({ way }: { readonly way: RfmWay }) {
  const { file, text, say } = useEditing();
  const styles = useStyles();
  const range = (scores: readonly [number, number] | undefined) =>
    scores ? text.way.rangeOf(say.number(scores[0]), say.number(scores[1])) : text.way.any;
  return (
    <>
      <Row name={text.way.bins}>
        <NumberField path="way.bins" label={text.way.bins} />
      </Row>
      {way.segments.map((segment, k) => {
        const name = say.text(segment.name);
        const summary = text.way.rfmRanges(range(segment.recency), range(segment.frequency), range(segment.monetary));
        return (
          <Row key={k} name={name}>
            <TierField path={`way.segments[${k}].tier`} label={name} tiers={file.tiers} />
            <div className={styles.wide}>
              <Disclosure closed={summary} open={summary}>
                {() => <Ranges path={`way.segments[${k}]`} name={name} way={way} />}
              </Disclosure>
              <RangeFaults path={`way.segments[${k}]`} />
            </div>
          </Row>
        );
      })}
      <Row name={text.way.otherwise}>
        <TierField path="way.otherwise.tier" label={text.way.otherwise} tiers={file.tiers} />
      </Row>
    </>
  );
}

interface RangesProps {
  readonly path: string;
  /** Of the segment. */
  readonly name: string;
  readonly way: RfmWay;
}

/** From which score up to which a segment reaches, on each of the three; the first segment that holds an account has it. */
function Ranges({ path, name, way }: RangesProps) {
  const { text, say } = useEditing();
  const styles = useStyles();
  return (
    <div className={styles.ranges} role="group" aria-label={name}>
      <span />
      <span className={styles.head}>{text.way.least}</span>
      <span className={styles.head}>{text.way.most}</span>
      {axes.map((axis) => (
        <RangeFields key={axis} path={`${path}.${axis}`} name={say.indicator(way[axis])} bins={way.bins} />
      ))}
    </div>
  );
}

function RangeFields({ path, name, bins }: { readonly path: string; readonly name: string; readonly bins: number }) {
  const { file, text, say, act } = useEditing();
  const select = useNarrowSelect();
  const part = partOfModel(file, path);
  const [least, most] = Array.isArray(part) ? (part as readonly unknown[]).map(Number) : [];
  const steps = stepsOf(bins, least, most);
  const options = steps.map((step) => (
    <option key={step} value={step}>
      {say.number(step)}
    </option>
  ));
  return (
    <>
      <span>{name}</span>
      <Select
        size="small"
        className={select.narrow}
        aria-label={`${name}, ${text.way.least}`}
        value={least ?? ''}
        onChange={(_, { value }) => act.edit(path, value === '' ? undefined : [Number(value), most ?? bins])}
      >
        <option value="">{text.way.any}</option>
        {options}
      </Select>
      <Select
        size="small"
        className={select.narrow}
        aria-label={`${name}, ${text.way.most}`}
        disabled={least === undefined}
        value={most ?? ''}
        onChange={(_, { value }) => act.edit(path, [least, Number(value)])}
      >
        {least === undefined && <option value="" />}
        {options}
      </Select>
    </>
  );
}

/** The scores there are; and those that stand in the file though there are none such. */
function stepsOf(bins: number, ...given: readonly (number | undefined)[]): number[] {
  const scores = Array.from({ length: Number.isInteger(bins) ? Math.max(0, Math.min(bins, 9)) : 0 }, (_, k) => k + 1);
  const others = given.filter((score): score is number => score !== undefined && !scores.includes(score));
  return [...new Set([...scores, ...others])].sort((one, other) => one - other);
}

/** What the core says against the ranges of a segment, seen while they are folded away. */
function RangeFaults({ path }: { readonly path: string }) {
  const id = useId();
  const faults = useFaults(`${path}.recency`, `${path}.frequency`, `${path}.monetary`);
  return (
    <FieldCell label={undefined} faults={faults} faultId={id}>
      {null}
    </FieldCell>
  );
}
