import { makeStyles } from '@fluentui/react-components';
import { Notice } from '../../screens/notice';
import type { SalesforcePart } from './salesforce-part';

const useStyles = makeStyles({ sentence: { margin: 0 } });

/** Signed in to another org than the workbook's: nothing goes there, unless somebody binds the workbook to it. */
export function OtherOrg({ state, text }: SalesforcePart) {
  const styles = useStyles();
  const bound = state.bound?.host ?? '';
  return (
    <>
      <Notice kind="warning">{text.otherOrg.why(bound, state.org?.host ?? '')}</Notice>
      <p className={styles.sentence}>{text.otherOrg.way(bound)}</p>
      <p className={styles.sentence}>{text.otherOrg.bindHint}</p>
    </>
  );
}
