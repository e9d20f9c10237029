import { makeStyles, tokens } from '@fluentui/react-components';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  screen: { flexGrow: 1, display: 'flex', flexDirection: 'column', boxSizing: 'border-box' },
  content: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    minWidth: 0,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
    // The tabs of the parts stay in sight above it, where the screen before was scrolled down.
    scrollMarginTop: '60px',
  },
  subtitle: {
    margin: 0,
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  footer: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface ScreenProps {
  /** The screen's question, answered in words. It gets the focus when the screen appears. */
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly children?: ReactNode;
  /** What stays in sight at the bottom. */
  readonly footer?: ReactNode;
}

/** Whether what is shown stands in the page's main part already, which there is one of. */
export const InMainPart = createContext(false);

/** One screen of the pane: the answer in its first line, its content, and at the bottom what to do next. */
export function Screen({ title, subtitle, children, footer }: ScreenProps) {
  const styles = useStyles();
  const Part = useContext(InMainPart) ? 'div' : 'main';
  const heading = useRef<HTMLHeadingElement>(null);
  const [isFocused, setFocused] = useState(false);
  useEffect(() => {
    // Somebody who types in the sheet keeps typing in the sheet.
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  // Where what had the focus is gone or rests after what it did, whoever works by the keyboard goes on from the title.
  const wasFocused = useRef(false);
  useEffect(() => {
    const { activeElement, body } = document;
    const isLost = activeElement === body || activeElement?.matches(':disabled');
    if (isLost && wasFocused.current && document.hasFocus()) heading.current?.focus({ preventScroll: true });
  });
  return (
    <Part
      className={styles.screen}
      onFocus={() => {
        wasFocused.current = true;
      }}
    >
      <div className={styles.content}>
        <header>
          {/* No stop of Tab, but while it has the focus: in Excel on the web office.js moves the focus itself, from stop to stop. */}
          <h1
            className={styles.title}
            ref={heading}
            tabIndex={isFocused ? 0 : -1}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
            aria-live="polite"
          >
            {title}
          </h1>
          {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        </header>
        {children}
      </div>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </Part>
  );
}
