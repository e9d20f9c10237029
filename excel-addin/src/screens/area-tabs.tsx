import { makeStyles, ProgressBar, Tab, TabList, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { Area, AreaName, OpenedArea } from '../pane/area';
import { InMainPart, Screen } from './screen';
import { useSpeech } from './speech';
import { UnreachableScreen } from './unreachable';
import { WaysToAreas } from './way-to-area';

const useStyles = makeStyles({
  areas: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    paddingInline: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Five of them beside each other in a pane of 320 pixels.
  tab: { paddingInline: '6px', minWidth: 0, '@media (max-width: 359px)': { '& span': { fontSize: '12px' } } },
  // In a language of longer words they take a second line.
  tabs: { flexWrap: 'wrap' },
  panel: { flexGrow: 1, display: 'flex', flexDirection: 'column', minWidth: 0 },
});

interface AreaTabsProps {
  /** The parts beside segmentation; where there are none, no tabs are shown. */
  readonly areas: readonly Area[];
  /** What segmentation shows. */
  readonly children: ReactNode;
}

/** The pane's parts under tabs. A part that was opened keeps its state while another is shown. */
export function AreaTabs({ areas, children }: AreaTabsProps) {
  const { words } = useSpeech();
  const styles = useStyles();
  const [chosen, setChosen] = useState<AreaName>('segment');
  const [opened, setOpened] = useState<Partial<Record<AreaName, OpenedArea>>>({});
  const [failed, setFailed] = useState<Partial<Record<AreaName, true>>>({});
  const opening = useRef(new Set<AreaName>());

  async function open({ name, open }: Area): Promise<void> {
    if (opening.current.has(name)) return;
    opening.current.add(name);
    setFailed((before) => ({ ...before, [name]: undefined }));
    try {
      const area = await open();
      setOpened((before) => ({ ...before, [name]: area }));
    } catch {
      // A part of the pane comes over the network the first time: without one it can be asked for again.
      opening.current.delete(name);
      setFailed((before) => ({ ...before, [name]: true }));
    }
  }

  function choose(name: AreaName): void {
    setChosen(name);
    const area = areas.find((one) => one.name === name);
    if (area) void open(area);
  }

  const ways = { names: areas.map(({ name }) => name), go: choose };

  function shown(): ReactNode {
    const area = areas.find(({ name }) => name === chosen);
    if (!area) return children;
    const Shown = opened[chosen]?.Shown;
    if (Shown) return <Shown go={choose} />;
    const title = words.areas.names[chosen];
    if (!failed[chosen]) {
      return (
        <Screen title={title}>
          <ProgressBar aria-label={title} thickness="large" />
        </Screen>
      );
    }
    return <UnreachableScreen title={title} onAgain={() => void open(area)} />;
  }

  if (areas.length === 0) return <div className={styles.areas}>{children}</div>;
  return (
    <div className={styles.areas}>
      <nav className={styles.bar} aria-label={words.areas.label}>
        <TabList
          className={styles.tabs}
          selectedValue={chosen}
          onTabSelect={(_, { value }) => choose(value as AreaName)}
        >
          {(['segment', ...areas.map(({ name }) => name)] as const).map((name) => (
            <Tab key={name} className={styles.tab} value={name} id={`area-${name}`} aria-controls="area">
              {words.areas.names[name]}
            </Tab>
          ))}
        </TabList>
      </nav>
      <main className={styles.panel}>
        <div className={styles.panel} id="area" role="tabpanel" aria-labelledby={`area-${chosen}`}>
          <WaysToAreas.Provider value={ways}>
            <InMainPart.Provider value>{shown()}</InMainPart.Provider>
          </WaysToAreas.Provider>
        </div>
      </main>
    </div>
  );
}
