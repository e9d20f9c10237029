import { compareTemplates, parseTemplate, type ModelDifference, type StageTemplate } from '@keystage/core';
import { Button } from '@fluentui/react-components';
import { readyTemplates } from '../../pipeline/templates-in-use';
import { Section } from '../../screens/section';
import type { KeptVersion } from '../../workbook';
import { ComparedParts } from '../../screens/differences-table';
import { FileExchange } from '../file-exchange';
import { useVersionStyles, VersionEntry } from '../version-entry';
import type { StagesState } from './stages-state';
import { useStages } from './stages-speech';

/** What the draft changes, former versions to compare and to go back to, the file itself, and its way into an org. */
export function TemplateVersions({ state }: { readonly state: StagesState }) {
  const { text, common, stages, act } = useStages();
  const styles = useVersionStyles();
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
  const words = common.versions;
  const parsed = parseTemplate(version.file);
  return (
    <VersionEntry
      version={version}
      name={text.version(parsed.ok ? stages.text(parsed.template.name) : version.id, say.number(version.version))}
      inUse={version.version === present.version}
      words={words}
      say={say}
      readable={
        parsed.ok
          ? {
              onRollBack: () => act.begin({ ...parsed.template, version: present.version }),
              comparison: (title) => (
                <TemplateDifferences
                  title={title}
                  before={parsed.template}
                  after={present}
                  names={[words.then, words.now]}
                />
              ),
            }
          : undefined
      }
    />
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
