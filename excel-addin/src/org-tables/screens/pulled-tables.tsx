import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { pulledTables } from '@keystage/core/salesforce';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import { momentText } from '../moment-text';
import { narrowedBy } from '../narrowed-by';
import type { OrgTablesScreenProps } from './org-tables-screen';

const useStyles = makeStyles({
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  tables: { listStyleType: 'none', margin: 0, padding: 0, fontVariantNumeric: 'tabular-nums' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What was pulled into this workbook, when and from where, each to be refreshed or changed. */
export function PulledTables({ state, act, text }: OrgTablesScreenProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  return (
    <>
      {Object.entries(state.memory).map(([name, { selection, pulledAt, host, places }]) => (
        <Section key={name} title={name}>
          <p className={styles.small}>{text.pulledOn(momentText(pulledAt, say), host)}</p>
          {narrowedBy(selection, text, say) && <p className={styles.small}>{narrowedBy(selection, text, say)}</p>}
          <ul className={styles.tables}>
            {pulledTables.flatMap((table) => {
              const place = places.find((one) => one.table === table);
              return place ? [<li key={table}>{text.rows(text.tables[table], place.rows, say)}</li>] : [];
            })}
          </ul>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => void act.refresh(name)}>
              {text.refreshButton}
            </Button>
            <Button onClick={() => act.choose(name)}>{text.changeButton}</Button>
          </div>
        </Section>
      ))}
    </>
  );
}
