import { parseModel } from '@keystage/core';
import { Button } from '@fluentui/react-components';
import { shippedModels } from '../pane/shipped-models';
import { Section } from '../screens/section';
import type { KeptVersion } from '../workbook';
import { DifferencesTable } from '../screens/differences-table';
import { TrailList } from '../screens/trail-list';
import { useEditing } from './editing';
import { ModelFile } from './model-file';
import type { ModelState } from './model-state';
import { PublishSection } from './publish-section';
import { useVersionStyles, VersionEntry } from './version-entry';

/** Former versions to compare and to go back to, ready models to begin from, the file itself, and the way into an org. */
export function VersionsPanel({ state }: { state: ModelState }) {
  const { text, say } = useEditing();
  return (
    <>
      {state.draft?.parsed.ok && (
        <Section title={text.versions.draftDifferences}>
          <DifferencesTable
            title={text.versions.draftDifferences}
            before={state.present.model}
            after={state.draft.parsed.model}
            names={[text.versions.now, text.versions.draft]}
            words={text.versions}
            say={say}
          />
        </Section>
      )}
      <KeptVersions state={state} />
      <Trail state={state} />
      <ReadyModels state={state} />
      <ModelFile state={state} />
      <PublishSection state={state} />
    </>
  );
}

function KeptVersions({ state }: { state: ModelState }) {
  const { text } = useEditing();
  const styles = useVersionStyles();
  const { versions } = state.shelf;
  return (
    <Section title={text.versions.title}>
      {versions.length === 0 ? (
        <p className={styles.small}>{text.versions.none}</p>
      ) : (
        <ul className={styles.list}>
          {[...versions].reverse().map((version) => (
            <Version key={version.fingerprint} version={version} state={state} />
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Who took what into use, when and why: the latest first. */
function Trail({ state }: { state: ModelState }) {
  const { trail: words } = useEditing();
  const styles = useVersionStyles();
  const { trail } = state.shelf;
  return (
    <Section title={words.title}>
      {trail.length === 0 ? (
        <p className={styles.small}>{words.none}</p>
      ) : (
        <TrailList latest={[...trail].reverse()} words={words} />
      )}
    </Section>
  );
}

function Version({ version, state }: { version: KeptVersion; state: ModelState }) {
  const { text, say, act } = useEditing();
  const words = text.versions;
  const parsed = parseModel(version.file);
  return (
    <VersionEntry
      version={version}
      name={`${parsed.ok ? say.text(parsed.model.name) : version.id} · ${words.version(say.number(version.version))}`}
      fingerprint={version.fingerprint}
      inUse={version.fingerprint === state.present.fingerprint}
      words={words}
      say={say}
      readable={
        parsed.ok
          ? {
              onRollBack: () => act.begin(parsed.model),
              comparison: (title) => (
                <DifferencesTable
                  title={title}
                  before={parsed.model}
                  after={state.present.model}
                  names={[words.then, words.now]}
                  words={words}
                  say={say}
                />
              ),
            }
          : undefined
      }
    />
  );
}

function ReadyModels({ state }: { state: ModelState }) {
  const { text, say, act } = useEditing();
  const styles = useVersionStyles();
  return (
    <Section title={text.ready.title}>
      <p className={styles.small}>{text.ready.hint}</p>
      <ul className={styles.list}>
        {shippedModels.map(({ model, fingerprint }) => {
          const name = say.text(model.name);
          const inUse = fingerprint === state.present.fingerprint;
          return (
            <li key={model.id} className={styles.entry}>
              <div>
                <span className={styles.name}>{name}</span>
                {inUse && ` · ${text.ready.inUse}`}
                <p className={styles.small}>
                  {text.way.by(say.words.ways[model.way.by])} {model.purpose !== undefined && say.text(model.purpose)}
                </p>
              </div>
              {!inUse && (
                <div>
                  <Button
                    size="small"
                    aria-label={text.ready.forModel(text.ready.take, name)}
                    onClick={() => act.begin(model)}
                  >
                    {text.ready.take}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
