import type { SegmentationModel } from '@keystage/core';
import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import type { MappingRow } from './mapping-facts';
import { MappingRowItem, type HeaderChoice, type MappingChanges } from './mapping-row';
import { Section } from './section';
import { useSpeech } from './speech';

const useStyles = makeStyles({ rows: { listStyleType: 'none', margin: 0, padding: 0 } });

/** How many columns without a finding are shown before the rest goes behind a button. */
const GOOD_SHOWN = 2;

interface MappingTableProps extends MappingChanges {
  readonly rows: readonly MappingRow[];
  readonly model: SegmentationModel;
  readonly headers: readonly HeaderChoice[];
  readonly addressOf: (row: number, column: number) => string;
}

/** Which column is taken for what: first those that need a look, then a few that are fine, the rest on demand. */
export function MappingTable({ rows, ...props }: MappingTableProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const looks = rows.filter(({ needsLook }) => needsLook);
  const good = rows.filter(({ needsLook }) => !needsLook);
  const hidden = good.length - GOOD_SHOWN > 1 ? good.slice(GOOD_SHOWN) : [];
  const shown = [...looks, ...(hidden.length > 0 && !open ? good.slice(0, GOOD_SHOWN) : good)];
  return (
    <Section title={words.segment.columns}>
      <ul className={styles.rows}>
        {shown.map((row) => (
          <MappingRowItem key={row.role} row={row} {...props} />
        ))}
      </ul>
      {hidden.length > 0 && (
        <div>
          <Button
            size="small"
            appearance="transparent"
            icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? words.segment.fewerMapped : words.segment.moreMapped(hidden.length, say)}
          </Button>
        </div>
      )}
    </Section>
  );
}
