import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { QuestionCircle16Filled } from '@fluentui/react-icons/svg/question-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useId, useState, type ReactNode } from 'react';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { display: 'inline-flex', marginTop: '2px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  missing: { color: tokens.colorNeutralForeground3 },
  facts: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  aside: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', maxWidth: '45vw', textAlign: 'end' },
  count: { fontVariantNumeric: 'tabular-nums' },
  toggle: {
    minWidth: 0,
    color: tokens.colorBrandForegroundLink,
    paddingInline: tokens.spacingHorizontalXS,
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    '@media (forced-colors: active)': { marginInlineEnd: 0 }, // where it shows its border
  },
  details: {
    gridColumnStart: 2,
    gridColumnEnd: 4,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
});

const icons = {
  good: <CheckmarkCircle16Regular />,
  warning: <Warning16Filled />,
  question: <QuestionCircle16Filled />,
  missing: <Circle16Regular />,
};

interface ColumnRowProps {
  readonly look: keyof typeof icons;
  readonly name: string;
  /** Where it is read from, or what its lack means. */
  readonly below: ReactNode;
  readonly count: string;
  /** What the button offers. */
  readonly action: string;
  /** What is shown on demand. */
  readonly children: () => ReactNode;
}

/** One thing that is read from a column of a list: how well at a glance, and on demand how to change that. */
export function ColumnRow({ look, name, below, count, action, children }: ColumnRowProps) {
  const { words } = useSpeech();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={styles.row}>
      <span className={mergeClasses(styles.icon, styles[look === 'question' ? 'warning' : look])} aria-hidden>
        {icons[look]}
      </span>
      <div className={styles.facts}>
        <div className={styles.name}>{name}</div>
        <div className={styles.small}>{below}</div>
      </div>
      <div className={styles.aside}>
        <span className={styles.count}>{count}</span>
        <Button
          className={styles.toggle}
          size="small"
          appearance="transparent"
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${open ? words.close : action}: ${words.segment.details(name)}`}
          onClick={() => setOpen(!open)}
        >
          {open ? words.close : action}
        </Button>
      </div>
      <div id={id} className={open ? styles.details : undefined} hidden={!open}>
        {open && children()}
      </div>
    </li>
  );
}
