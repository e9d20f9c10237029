import { useCallback, useEffect, useState } from 'react';
import { accountInSight } from './account-in-sight';
import { FileChoice } from './file-choice';
import { Grid } from './grid';
import { speakInGrid } from './grid-language';
import { panelOf, type HostName } from './host-tabs';
import { preferredLanguage } from './language';
import { PaneSplitter } from './pane-splitter';
import { RecordChoice } from './record-choice';
import { SalesforceDesk } from './salesforce-desk';
import { TaskPane } from './task-pane';
import { texts } from './texts';
import { TitleBar } from './title-bar';
import { useExcelHost } from './use-excel-host';
import { useLanguage } from './use-language';
import { useLook } from './use-look';
import { workbookFile, type WorkbookFile } from './workbook-file';
import type { WorkbenchSetup } from './workbench-setup';

/** A workbook on the desk: read, or refused with a reason. */
type Desk =
  | { state: 'opening'; name: string }
  | { state: 'open'; name: string; file: WorkbookFile }
  | { state: 'refused'; name: string; reason: string };

/** The whole page: title bar, and under it Excel with workbook and task pane, or Salesforce with a page of the org. */
export function Workbench({ setup }: { setup: WorkbenchSetup }) {
  const [language, setLanguage] = useLanguage(setup.language ?? preferredLanguage(navigator.languages));
  const look = useLook();
  const [desk, setDesk] = useState<Desk>({ state: 'opening', name: setup.workbooks[0] });
  const [paneWidth, setPaneWidth] = useState(380);
  const [shown, setShown] = useState<HostName>('Excel');
  const { accounts, users } = setup.salesforce;
  /** Which page; undefined until the Salesforce tab is opened first: what nobody looks at is not loaded. */
  const [place, setPlace] = useState<string>();
  const [user, setUser] = useState(users[0].username);
  const words = texts[language];
  const host = useExcelHost(desk.state === 'open' ? desk.file : undefined, language);

  const put = useCallback((name: string, bytes: Promise<ArrayBuffer>): void => {
    setDesk({ state: 'opening', name });
    // Somebody who has chosen another one meanwhile gets that.
    void read(name, bytes).then((desk) => setDesk((now) => (now.name === name ? desk : now)));
  }, []);

  const [first] = setup.workbooks;
  useEffect(() => put(first, offered(first)), [first, put]);

  useEffect(() => speakInGrid(language), [language]);

  useEffect(() => {
    document.title = `${desk.name} – ${words.title}`;
  }, [desk.name, words]);

  const show = (next: HostName): void => {
    if (next === 'Salesforce') {
      const inSight = host && accountInSight(host.excel, accounts);
      // Who looks at a deal or at the home page goes on there; an account makes way for the one of the selected row.
      const isElsewhere = (now: string) => !accounts.some(({ id }) => id === now);
      setPlace((now) => (now !== undefined && isElsewhere(now) ? now : (inSight?.id ?? now ?? accounts[0].id)));
    }
    setShown(next);
  };

  return (
    <>
      <TitleBar words={words} host={shown} onHost={show} language={language} onLanguage={setLanguage}>
        {shown === 'Excel' ? (
          <FileChoice
            words={words}
            offered={setup.workbooks}
            open={desk.name}
            onOpen={(name) => put(name, offered(name))}
            onOpenFile={(file) => put(file.name, file.arrayBuffer())}
          />
        ) : (
          <RecordChoice
            words={words}
            setup={setup.salesforce}
            place={place ?? ''}
            onPlace={setPlace}
            user={user}
            onUser={setUser}
          />
        )}
      </TitleBar>
      <main className="desks">
        <div
          className="desk"
          style={{ gridTemplateColumns: `minmax(0, 1fr) auto ${paneWidth}px` }}
          {...panelOf('Excel', shown)}
        >
          <section className="sheet" aria-label={words.workbook}>
            {desk.state === 'opening' && <p className="notice">{words.opening(desk.name)}</p>}
            {desk.state === 'refused' && (
              <p className="notice" role="alert">
                {words.unopened(desk.name, desk.reason)}
              </p>
            )}
            {host && <Grid key={host.key} host={host.excel} looks={host.looks} look={look} />}
          </section>
          <PaneSplitter label={words.paneWidth} width={paneWidth} onWidth={setPaneWidth} />
          <section className="pane" aria-label={words.taskPane}>
            <header className="pane-name">Keystage</header>
            {host && <TaskPane key={host.key} host={host.excel} url={setup.paneUrl} words={words} />}
          </section>
        </div>
        <div className="desk" {...panelOf('Salesforce', shown)}>
          {place !== undefined && (
            <SalesforceDesk setup={setup.salesforce} place={place} user={user} language={language} words={words} />
          )}
        </div>
      </main>
    </>
  );
}

async function offered(name: string): Promise<ArrayBuffer> {
  const answer = await fetch(`/workbooks/${encodeURIComponent(name)}`);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.arrayBuffer();
}

async function read(name: string, bytes: Promise<ArrayBuffer>): Promise<Desk> {
  try {
    return { state: 'open', name, file: await workbookFile(name, new Uint8Array(await bytes)) };
  } catch (problem) {
    return { state: 'refused', name, reason: problem instanceof Error ? problem.message : String(problem) };
  }
}
