import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  icon: { display: 'inline-flex', marginTop: '2px' },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  trouble: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  done: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  note: {},
  troubleIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  doneIcon: { color: tokens.colorStatusSuccessForeground1 },
  noteIcon: { color: tokens.colorNeutralForeground3 },
});

const icons = {
  trouble: <ErrorCircle16Filled />,
  warning: <Warning16Filled />,
  done: <CheckmarkCircle16Filled />,
  note: <Info16Regular />,
};

interface NoticeProps {
  readonly kind: keyof typeof icons;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Something to tell, with what can be done about it. Trouble is announced at once, the rest when there is a pause. */
export function Notice({ kind, children, actions }: NoticeProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.notice, styles[kind])} role={kind === 'trouble' ? 'alert' : 'status'}>
      <span className={mergeClasses(styles.icon, styles[`${kind}Icon`])} aria-hidden>
        {icons[kind]}
      </span>
      <div className={styles.body}>
        <div>{children}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
