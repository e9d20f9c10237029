import {
  calendarDate,
  compareTemplates,
  parseTemplate,
  type ModelDifference,
  type StageTemplate,
} from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { readyTemplates } from '../../pipeline/templates-in-use';
import { Section } from '../../screens/section';
import type { KeptVersion } from '../../workbook';
import { ComparedParts } from '../../screens/differences-table';
import { FileExchange } from '../file-exchange';
import type { StagesState } from './stages-state';
import { useStages } from './stages-speech';

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

/** What the draft changes, former versions to compare and to go back to, the file itself, and its way into an org. */
export function TemplateVersions({ state }: { readonly state: StagesState }) {
  const { text, common, stages, act } = useStages();
  const styles = useStyles();
  const { draft, present, shelf, refused } = state;
  const versions = shelf[present.id]?.versions ?? [];
  const ready = readyTemplates.find(({ id }) => id === present.id);
  const words = text.file;
  return (
    <>
      {draft?.parsed.ok && (
        <Section title={common.versions.draftDifferences}>
          <TemplateDifferences
            title={common.versions.draftDifferences}
            before={present}
            after={draft.parsed.template}
            names={[common.versions.now, common.versions.draft]}
          />
        </Section>
      )}
      <Section title={text.versions.title}>
        {versions.length === 0 ? (
          <p className={styles.small}>{text.versions.none}</p>
        ) : (
          <ul className={styles.list}>
            {[...versions].reverse().map((version) => (
              <Version key={version.version} version={version} present={present} />
            ))}
          </ul>
        )}
        {ready && present.version !== ready.version && (
          <div className={styles.entry}>
            <div>
              <span className={styles.name}>{text.versions.ready}</span>
              <p className={styles.small}>{text.versions.readyHint}</p>
            </div>
            <div>
              <Button
                size="small"
                aria-label={common.ready.forModel(common.ready.take, text.versions.ready)}
                onClick={() => act.begin({ ...ready, version: present.version })}
              >
                {common.ready.take}
              </Button>
            </div>
          </div>
        )}
      </Section>
      <FileExchange
        name={`${present.id}${draft ? '-draft' : ''}.json`}
        file={draft?.file ?? present}
        // An org takes some hundred and thirty thousand characters of it.
        indent={1}
        words={{ ...words, download: draft ? words.downloadDraft : words.download }}
        refused={
          refused && {
            sentence: words.refused(refused.name, refused.problems.length, stages),
            faults: refused.problems.map((problem) => stages.templateProblem(problem)),
          }
        }
        onOpen={act.openFile}
        onDismiss={act.dismissRefusal}
      />
      <Section title={text.publish.title}>
        <p className={styles.small}>{text.publish.what}</p>
      </Section>
    </>
  );
}

function Version({ version, present }: { readonly version: KeptVersion; readonly present: StageTemplate }) {
  const { text, common, stages, say, act } = useStages();
  const styles = useStyles();
  const [compared, setCompared] = useState(false);
  const words = common.versions;
  const parsed = parseTemplate(version.file);
  const inUse = version.version === present.version;
  const number = say.number(version.version);
  const date = calendarDate(version.date);
  const facts = [...(date ? [words.on(say.date(date))] : []), ...(version.note === '' ? [] : [`“${version.note}”`])];
  return (
    <li className={styles.entry}>
      <div>
        <span className={styles.name}>
          {text.version(parsed.ok ? stages.text(parsed.template.name) : version.id, number)}
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
            onClick={() => act.begin({ ...parsed.template, version: present.version })}
          >
            {words.rollBack}
          </Button>
        </div>
      )}
      {parsed.ok && compared && (
        <TemplateDifferences
          title={words.differences(number)}
          before={parsed.template}
          after={present}
          names={[words.then, words.now]}
        />
      )}
    </li>
  );
}

interface DifferencesProps {
  readonly title: string;
  readonly before: StageTemplate;
  readonly after: StageTemplate;
  readonly names: readonly [string, string];
}

/** Part by part, what two templates say differently. */
function TemplateDifferences({ title, before, after, names }: DifferencesProps) {
  const { text, common, stages, say } = useStages();
  const called = namesIn(before, after, (named) => stages.text(named));
  const differences = compareTemplates(before, after);
  if (differences.length === 0) return <span>{text.versions.orderOnly}</span>;
  const partOf = (step: string): string =>
    called.get(step) ?? (Object.hasOwn(text.versions.parts, step) ? text.versions.parts[step] : listName(step));
  const listName = (step: string): string =>
    Object.hasOwn(stages.words.lists, step) ? stages.words.lists[step as keyof typeof stages.words.lists] : step;
  const said = (value: unknown, at: readonly string[]): string => {
    if (value === undefined) return common.versions.nothing;
    if (typeof value === 'number') return shares.has(at[at.length - 1]) ? say.percent(value) : say.number(value);
    if (typeof value === 'string') return value;
    if (typeof value === 'boolean') return value ? stages.words.yes : stages.words.no;
    if (isText(value)) return stages.text(value);
    if (isText((value as { text?: unknown }).text)) return stages.text((value as { text: StageTemplate['name'] }).text);
    if (isText((value as { name?: unknown }).name)) return stages.text((value as { name: StageTemplate['name'] }).name);
    return JSON.stringify(value);
  };
  const rows = differences.map(({ at, before: was, after: would }: ModelDifference) => ({
    key: at.join(' '),
    where: at
      .map(partOf)
      .filter((step) => step !== '')
      .join(' · '),
    ...{ before: said(was, at), after: said(would, at) },
  }));
  return <ComparedParts title={title} where={common.versions.where} names={names} rows={rows} />;
}

/** Parts whose numbers are chances or shares. */
const shares: ReadonlySet<string> = new Set(['entered', 'completed', 'share']);

/** Stages, conditions and facts by their ids, as they are called in either template. */
function namesIn(
  before: StageTemplate,
  after: StageTemplate,
  said: (text: StageTemplate['name']) => string,
): ReadonlyMap<string, string> {
  return new Map(
    [before, after].flatMap(({ stages, facts }): [string, string][] => [
      ...facts.map(({ path, name }): [string, string] => [path, said(name)]),
      ...stages.flatMap(({ id, name, milestones, successCriteria, conditions }): [string, string][] => [
        [id, said(name)],
        ...[milestones, successCriteria, ...Object.values(conditions)]
          .flat()
          .map((condition): [string, string] => [condition.id, said(condition.text)]),
      ]),
    ]),
  );
}

function isText(value: unknown): value is StageTemplate['name'] {
  return typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string';
}
