import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';

// A long name goes on under its beginning.
const useStyles = makeStyles({ button: { justifyContent: 'flex-start', textAlign: 'start' } });

interface DisclosureProps {
  readonly closed: string;
  readonly open: string;
  readonly children: () => ReactNode;
  /** Of the button, for who leads to it. */
  readonly buttonId?: string;
  /** Shown from the start. */
  readonly unfolded?: boolean;
}

/** A button that shows and hides what most people do not need. */
export function Disclosure({ closed, open, children, buttonId, unfolded = false }: DisclosureProps) {
  const [isOpen, setOpen] = useState(unfolded);
  const id = useId();
  const styles = useStyles();
  return (
    <div>
      <Button
        id={buttonId}
        className={styles.button}
        size="small"
        appearance="transparent"
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? open : closed}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && children()}
      </div>
    </div>
  );
}
