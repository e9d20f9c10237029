import type { SegmentationModel, Speaker } from '@keystage/core';
import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import type { MappingRow } from './mapping-facts';
import type { HeaderChoice } from './column-select';
import { MappingRowItem, type MappingChanges } from './mapping-row';
import { Section } from './section';
import { useSpeech } from './speech';

const useStyles = makeStyles({ rows: { listStyleType: 'none', margin: 0, padding: 0 } });

interface MappingTableProps extends MappingChanges {
  readonly title: string;
  /** Those that need a look come first. */
  readonly rows: readonly MappingRow[];
  /** Shown on demand. */
  readonly aside: readonly MappingRow[];
  readonly more: (count: number, say: Speaker) => string;
  readonly model: SegmentationModel;
  readonly headers: readonly HeaderChoice[];
  readonly addressOf: (row: number, column: number) => string;
}

/** Which column is taken for what. */
export function MappingTable({ title, rows, aside, more, ...props }: MappingTableProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const shown = open ? [...rows, ...aside] : rows;
  return (
    <Section title={title}>
      <ul className={styles.rows}>
        {shown.map((row) => (
          <MappingRowItem key={row.role} row={row} {...props} />
        ))}
      </ul>
      {aside.length > 0 && (
        <div>
          <Button
            size="small"
            appearance="transparent"
            icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? words.segment.fewerMapped : more(aside.length, say)}
          </Button>
        </div>
      )}
    </Section>
  );
}
