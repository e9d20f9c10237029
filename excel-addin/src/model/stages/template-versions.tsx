import { parseTemplate, type StageTemplate } from '@keystage/core';
import { Button } from '@fluentui/react-components';
import { readyTemplates } from '../../pipeline/templates-in-use';
import { Section } from '../../screens/section';
import { useWayTo } from '../../screens/way-to-area';
import type { KeptVersion } from '../../workbook';
import { TemplateDifferences, type DifferencesWords } from '../../screens/template-differences';
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
  const differences = useDifferencesWords();
  return (
    <>
      {draft?.parsed.ok && (
        <Section title={common.versions.draftDifferences}>
          <TemplateDifferences
            title={common.versions.draftDifferences}
            before={present}
            after={draft.parsed.template}
            names={[common.versions.now, common.versions.draft]}
            words={differences}
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
      <PublishTemplate isDraft={draft !== undefined} />
    </>
  );
}

/** Leads to where the template goes into an org; where it cannot go there yet, says what it takes. */
function PublishTemplate({ isDraft }: { readonly isDraft: boolean }) {
  const { text } = useStages();
  const styles = useVersionStyles();
  const toSalesforce = useWayTo('salesforce');
  const words = text.publish;
  return (
    <Section title={words.title}>
      <p className={styles.small}>{words.what}</p>
      <div>
        <Button size="small" disabled={isDraft || !toSalesforce} onClick={toSalesforce}>
          {words.button}
        </Button>
      </div>
      {isDraft && <p className={styles.small}>{words.draftFirst}</p>}
      {!toSalesforce && <p className={styles.small}>{words.needsOrg}</p>}
    </Section>
  );
}

function Version({ version, present }: { readonly version: KeptVersion; readonly present: StageTemplate }) {
  const { text, common, stages, say, act } = useStages();
  const words = common.versions;
  const parsed = parseTemplate(version.file);
  const differences = useDifferencesWords();
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
                  words={differences}
                />
              ),
            }
          : undefined
      }
    />
  );
}

function useDifferencesWords(): DifferencesWords {
  const { text, common, stages, say } = useStages();
  return { ofTemplates: text.versions, ofVersions: common.versions, stages, say };
}
