import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Disclosure } from '../screens/disclosure';
import { download } from '../screens/download';
import { Notice } from '../screens/notice';
import { Section } from '../screens/section';
import { useSpeech } from '../screens/speech';

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

interface FileExchangeProps {
  /** What the exported file is called. */
  readonly name: string;
  readonly file: unknown;
  /** Spaces a level is indented by. */
  readonly indent?: number;
  readonly words: {
    readonly title: string;
    readonly download: string;
    readonly open: string;
    readonly asText: string;
    readonly text: string;
    readonly unread: (file: string) => string;
  };
  /** A file that could not be taken: in a sentence, and all that is wrong with it. */
  readonly refused: { readonly sentence: string; readonly faults: readonly string[] } | undefined;
  readonly onOpen: (name: string, text: string) => void;
  readonly onDismiss: () => void;
}

/** A model or template as a file: out of the pane, and into it, where every fault is told. */
export function FileExchange({ name, file, indent = 2, words, refused, onOpen, onDismiss }: FileExchangeProps) {
  const { words: pane } = useSpeech();
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [unread, setUnread] = useState<string>();
  const contents = `${JSON.stringify(file, null, indent)}\n`;

  async function take(picked: File | undefined): Promise<void> {
    setUnread(undefined);
    if (!picked) return;
    const read = await picked.text().catch(() => undefined);
    if (read === undefined) setUnread(picked.name);
    else onOpen(picked.name, read);
  }

  return (
    <Section title={words.title}>
      <div className={styles.actions}>
        <Button size="small" onClick={() => download(name, contents)}>
          {words.download}
        </Button>
        <Button size="small" onClick={() => picker.current?.click()}>
          {words.open}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words.open}
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </div>
      {unread !== undefined && <Notice kind="trouble">{words.unread(unread)}</Notice>}
      {refused && (
        <Notice
          kind="trouble"
          actions={
            <Button size="small" onClick={onDismiss}>
              {pane.close}
            </Button>
          }
        >
          {refused.sentence}
          <ul className={styles.problems}>
            {refused.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Disclosure closed={words.asText} open={words.asText}>
        {() => <textarea className={styles.text} readOnly aria-label={words.text} value={contents} />}
      </Disclosure>
    </Section>
  );
}
