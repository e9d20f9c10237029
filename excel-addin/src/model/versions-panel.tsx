import { calendarDate, parseModel } from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { shippedModels } from '../pane/shipped-models';
import { Section } from '../screens/section';
import type { KeptVersion } from '../workbook';
import { DifferencesTable } from '../screens/differences-table';
import { useEditing } from './editing';
import { ModelFile } from './model-file';
import type { ModelState } from './model-state';
import { PublishSection } from './publish-section';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

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
      <ReadyModels state={state} />
      <ModelFile state={state} />
      <PublishSection state={state} />
    </>
  );
}

function KeptVersions({ state }: { state: ModelState }) {
  const { text } = useEditing();
  const styles = useStyles();
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

function Version({ version, state }: { version: KeptVersion; state: ModelState }) {
  const { text, say, act } = useEditing();
  const styles = useStyles();
  const [compared, setCompared] = useState(false);
  const words = text.versions;
  const parsed = parseModel(version.file);
  const inUse = version.fingerprint === state.present.fingerprint;
  const number = say.number(version.version);
  const date = calendarDate(version.date);
  const facts = [
    ...(date ? [words.on(say.date(date))] : []),
    version.fingerprint,
    ...(version.note === '' ? [] : [`“${version.note}”`]),
  ];
  return (
    <li className={styles.entry}>
      <div>
        <span className={styles.name}>
          {parsed.ok ? say.text(parsed.model.name) : version.id} · {words.version(number)}
        </span>
        {inUse && ` · ${words.inUse}`}
        <p className={styles.small}>{facts.join(' · ')}</p>
      </div>
      {parsed.ok && !inUse && (
        <div className={styles.actions}>
          <Button
            size="small"
            aria-expanded={compared}
            aria-label={words.forVersion(compared ? words.closeComparison : words.compare, number)}
            onClick={() => setCompared(!compared)}
          >
            {compared ? words.closeComparison : words.compare}
          </Button>
          <Button
            size="small"
            aria-label={words.forVersion(words.rollBack, number)}
            onClick={() => act.begin(parsed.model)}
          >
            {words.rollBack}
          </Button>
        </div>
      )}
      {parsed.ok && compared && (
        <DifferencesTable
          title={words.differences(number)}
          before={parsed.model}
          after={state.present.model}
          names={[words.then, words.now]}
          words={words}
          say={say}
        />
      )}
    </li>
  );
}

function ReadyModels({ state }: { state: ModelState }) {
  const { text, say, act } = useEditing();
  const styles = useStyles();
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
