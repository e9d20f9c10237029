import { partOfModel, rfmCoverage, type Way } from '@keystage/core';
import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Disclosure } from '../screens/disclosure';
import { useNarrowSelect } from '../screens/narrow-select';
import { useEditing } from './editing';
import { useFaults } from './fields';
import { FieldCell, NumberField, TextField } from './model-field';
import { Row, TierField, Wide } from './way-row';

const useStyles = makeStyles({
  wide: { gridColumnStart: 1, gridColumnEnd: -1, minWidth: 0 },
  ranges: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 5rem 5rem',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
  },
  empty: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type RfmWay = Extract<Way, { by: 'rfm' }>;
/** A way may score each measure up to this. */
const MOST_BINS = 9;
const axes = ['recency', 'frequency', 'monetary'] as const;

/** Accounts by recency, frequency and monetary value: how finely each is scored, which scores make a segment, and its tier. */
export function RfmEditor({ way }: { readonly way: RfmWay }) {
  const { file, text, say, act } = useEditing();
  const styles = useStyles();
  const keys = useKeys(way.segments.length);
  // Of a draft the number of scores may be anything.
  const coverage = Number.isInteger(way.bins) && way.bins <= MOST_BINS ? rfmCoverage(way) : undefined;
  const isReached = (k: number) => !coverage || coverage.taken[k] > 0;
  // A new one comes last and holds what no segment holds yet: nobody moves before its scores or tier are chosen.
  const add = () =>
    act.edit(`way.segments[${way.segments.length}]`, {
      name: text.way.newSegment(String(way.segments.length + 1)),
      tier: way.otherwise.tier,
    });
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
          <Row key={keys.all[k]} name={name}>
            <TierField path={`way.segments[${k}].tier`} label={name} tiers={file.tiers} />
            <div className={styles.wide}>
              <Disclosure closed={summary} open={summary}>
                {() => (
                  <>
                    <Ranges path={`way.segments[${k}]`} name={name} way={way} />
                    <SegmentNames path={`way.segments[${k}].name`} />
                    <Order place={k} name={name} way={way} onMove={keys.move} onRemove={keys.remove} />
                  </>
                )}
              </Disclosure>
              <RangeFaults path={`way.segments[${k}]`} />
              <span className={isReached(k) ? styles.head : styles.empty}>
                {isReached(k)
                  ? coverage && text.way.takes(say.number(coverage.taken[k]), say.number(coverage.of))
                  : text.way.takesNone}
              </span>
            </div>
          </Row>
        );
      })}
      <Row name={text.way.otherwise}>
        <TierField path="way.otherwise.tier" label={text.way.otherwise} tiers={file.tiers} />
      </Row>
      {coverage && <Wide>{text.way.takes(say.number(coverage.rest), say.number(coverage.of))}</Wide>}
      <div className={styles.wide}>
        <Button size="small" onClick={add}>
          {text.way.addSegment}
        </Button>
      </div>
    </>
  );
}

/** What a segment is called; Chinese and Korean may be left out. */
function SegmentNames({ path }: { readonly path: string }) {
  const { text, act } = useEditing();
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {(['en', 'zh-CN', 'ko'] as const).map((language) => (
        <TextField
          key={language}
          path={`${path}.${language}`}
          label={text.way.segmentName[language]}
          lang={language}
          onType={(typed) => act.edit(`${path}.${language}`, typed === '' && language !== 'en' ? undefined : typed)}
        />
      ))}
    </div>
  );
}

interface OrderProps {
  readonly place: number;
  readonly name: string;
  readonly way: RfmWay;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (place: number) => void;
}

/** The first segment that holds an account has it, so their order decides. */
function Order({ place, name, way, onMove, onRemove }: OrderProps) {
  const { text, act } = useEditing();
  const styles = useStyles();
  const { segments } = way;
  const moveTo = (to: number) => {
    const others = segments.filter((_, k) => k !== place);
    act.edit('way.segments', [...others.slice(0, to), segments[place], ...others.slice(to)]);
    onMove(place, to);
  };
  const remove = () => {
    act.edit(`way.segments[${place}]`, undefined);
    onRemove(place);
  };
  return (
    <div className={styles.actions}>
      <Button size="small" disabled={place === 0} aria-label={text.way.up(name)} onClick={() => moveTo(place - 1)}>
        ↑
      </Button>
      <Button
        size="small"
        disabled={place === segments.length - 1}
        aria-label={text.way.down(name)}
        onClick={() => moveTo(place + 1)}
      >
        ↓
      </Button>
      <Button size="small" onClick={remove}>
        {text.way.removeSegment(name)}
      </Button>
    </div>
  );
}

/** Segments have no names of their own that stay: so that one which moves stays open, each is given a key as long as the list is shown. */
function useKeys(count: number) {
  const [known, setKnown] = useState<readonly number[]>([]);
  const next = Math.max(-1, ...known) + 1;
  const all =
    known.length >= count
      ? known.slice(0, count)
      : [...known, ...Array.from({ length: count - known.length }, (_, k) => next + k)];
  return {
    all,
    move(from: number, to: number) {
      const others = all.filter((_, k) => k !== from);
      setKnown([...others.slice(0, to), all[from], ...others.slice(to)]);
    },
    remove: (place: number) => setKnown(all.filter((_, k) => k !== place)),
  };
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
