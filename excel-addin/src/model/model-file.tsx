import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Disclosure } from '../screens/disclosure';
import { Notice } from '../screens/notice';
import { Section } from '../screens/section';
import { useSpeech } from '../screens/speech';
import { useEditing } from './editing';
import type { ModelState } from './model-state';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  problems: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    height: '16rem',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The model as a file: out of the pane, and into it, where every fault is told. */
export function ModelFile({ state }: { state: ModelState }) {
  const { words } = useSpeech();
  const { text, say, act } = useEditing();
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [unread, setUnread] = useState<string>();
  const { draft, present, refused } = state;
  const file = draft?.file ?? present.model;
  const contents = `${JSON.stringify(file, null, 2)}\n`;

  async function take(picked: File | undefined): Promise<void> {
    setUnread(undefined);
    if (!picked) return;
    const read = await picked.text().catch(() => undefined);
    if (read === undefined) setUnread(picked.name);
    else act.openFile(picked.name, read);
  }

  return (
    <Section title={text.file.title}>
      <div className={styles.actions}>
        <Button size="small" onClick={() => download(`${present.model.id}${draft ? '-draft' : ''}.json`, contents)}>
          {draft ? text.file.downloadDraft : text.file.download}
        </Button>
        <Button size="small" onClick={() => picker.current?.click()}>
          {text.file.open}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={text.file.open}
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </div>
      {unread !== undefined && <Notice kind="trouble">{text.file.unread(unread)}</Notice>}
      {refused && (
        <Notice
          kind="trouble"
          actions={
            <Button size="small" onClick={act.dismissRefusal}>
              {words.close}
            </Button>
          }
        >
          {text.file.refused(refused.name, refused.problems.length, say)}
          <ul className={styles.problems}>
            {refused.problems.map((problem) => (
              <li key={`${problem.path} ${problem.kind} ${say.modelProblem(problem)}`}>{say.modelProblem(problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Disclosure closed={text.file.asText} open={text.file.asText}>
        {() => <textarea className={styles.text} readOnly aria-label={text.file.text} value={contents} />}
      </Disclosure>
    </Section>
  );
}

/** Hands a text over as a file, in the way every browser a pane runs in knows; where one does not, it is there as text too. */
function download(name: string, contents: string): void {
  const address = URL.createObjectURL(new Blob([contents], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
