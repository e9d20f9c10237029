import { speaker } from '@keystage/core';
import { FluentProvider, makeStaticStyles, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { LoadedLanguage } from '../language/load-language';
import { AreaTabs } from '../screens/area-tabs';
import { PaneScreens } from '../screens/pane-screens';
import { Speaking } from '../screens/speech';
import { paneTheme } from '../theme/pane-theme';
import { useDark } from '../theme/use-dark';
import { firstDataRow } from '../workbook';
import type { Area } from './area';
import type { Pane } from './open-pane';

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  pane: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  // Korean puts spaces between words and breaks lines there.
  ko: { wordBreak: 'keep-all' },
  'zh-CN': {},
  en: {},
});

interface KeystagePaneProps {
  readonly pane: Pane;
  readonly language: LoadedLanguage;
  /** The parts beside segmentation. */
  readonly areas?: readonly Area[];
  /** What Office says about its look; undefined where it does not say. */
  readonly officeIsDark?: boolean;
}

const NO_AREAS: readonly Area[] = [];

/** The task pane: the pane's state, drawn and spoken in the reader's language. */
export function KeystagePane({ pane, language, areas = NO_AREAS, officeIsDark }: KeystagePaneProps) {
  const state = useSyncExternalStore(pane.subscribe, pane.state);
  const dark = useDark(officeIsDark);
  const theme = useMemo(() => paneTheme(dark), [dark]);
  usePageStyles();
  const styles = useStyles();
  const model = state.choices?.model.model;
  const list = state.opened?.list;
  const speech = useMemo(
    () => ({ words: language.paneWords, say: speaker(language.words, model, list && firstDataRow(list) + 1) }),
    [language, model, list],
  );

  useEffect(() => {
    void pane.act.start();
  }, [pane]);

  return (
    <FluentProvider
      theme={theme}
      className={mergeClasses(styles.pane, dark ? styles.dark : styles.light, styles[language.language])}
    >
      <Speaking speech={speech}>
        <AreaTabs areas={areas}>
          <PaneScreens state={state} act={pane.act} />
        </AreaTabs>
      </Speaking>
    </FluentProvider>
  );
}
