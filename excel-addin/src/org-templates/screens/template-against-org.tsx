import { compareTemplates } from '@keystage/core';
import { Button, Field, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components';
import type { SalesforceSpeaker, TemplatesInOrg } from '@keystage/core/salesforce';
import { download } from '../../screens/download';
import { ChangedDeals } from '../../screens/changed-deals';
import { Notice } from '../../screens/notice';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import { TemplateDifferences } from '../../screens/template-differences';
import { firstDataRow } from '../../workbook';
import type { OrgTemplatesActions } from '../open-org-templates-part';
import type { OrgTemplatesState, TemplateInHand } from '../org-templates-state';
import { processFile } from '../process-file';
import { StageNames } from './stage-names';
import type { TemplateSpeech } from './template-speech';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface AgainstOrgProps {
  readonly state: OrgTemplatesState;
  readonly act: OrgTemplatesActions;
  readonly speech: TemplateSpeech;
  readonly org: SalesforceSpeaker;
  readonly inOrg: TemplatesInOrg;
  readonly inHand: TemplateInHand;
}

/** The template in hand against what a process judges by as of now: gates, deals, stage names, and part by part. */
export function TemplateAgainstOrg(props: AgainstOrgProps) {
  return (
    <>
      <Choices {...props} />
      <Gates {...props} />
      <Deals {...props} />
      <StageNames {...props} />
      <Differing {...props} />
    </>
  );
}

function Choices({ state, act, speech: { text, stagesText, stages }, inOrg, inHand }: AgainstOrgProps) {
  const styles = useStyles();
  const select = useNarrowSelect();
  return (
    <div className={styles.fields}>
      <Field label={text.process} size="small">
        <Select
          size="small"
          className={select.narrow}
          value={inHand.process}
          onChange={(_, { value }) => void act.chooseProcess(value)}
        >
          {inOrg.processes.map(({ id, name, recordType }) => (
            <option key={id} value={id}>
              {text.processOf(name, recordType)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.template} size="small">
        <Select
          size="small"
          className={select.narrow}
          value={inHand.template.id}
          onChange={(_, { value }) => void act.chooseTemplate(value)}
        >
          {state.templates.map(({ id, name, version }) => (
            <option key={id} value={id}>
              {stagesText.version(stages.text(name), String(version))}
            </option>
          ))}
        </Select>
      </Field>
      <Former {...{ text, stagesText, stages }} inHand={inHand} />
    </div>
  );
}

function Former({
  inHand: { former, plan },
  text,
  stagesText,
  stages,
}: Pick<AgainstOrgProps, 'inHand'> & Omit<TemplateSpeech, 'ofVersions'>) {
  const styles = useStyles();
  const { say } = useSpeech();
  const judged =
    'kind' in former
      ? former.kind === 'templateUnknown'
        ? text.templateUnknown(former.id)
        : text.templateFaulty(former.problems.length, say)
      : text.judges(stagesText.version(stages.text(former.name), String(former.version)));
  return (
    <>
      {'kind' in former ? <Notice kind="warning">{judged}</Notice> : <p className={styles.sentence}>{judged}</p>}
      {plan.process.mapFaulty && <Notice kind="warning">{text.mapFaulty}</Notice>}
    </>
  );
}

/** Whether the deployed gates fit; where they do not, what is needed to deploy those of this template. */
function Gates({ speech: { text }, org, inHand }: AgainstOrgProps) {
  const styles = useStyles();
  const { plan, template, stageMap } = inHand;
  const { process } = plan;
  const file = () => processFile(process.name, template, stageMap, process.held.Record_Type__c);
  return (
    <Section title={text.gates}>
      <Notice
        kind={plan.beside ? 'warning' : 'note'}
        actions={
          plan.beside && (
            <Button size="small" onClick={() => download('process.json', file())}>
              {text.processFile}
            </Button>
          )
        }
      >
        {org.gatesFit(plan.gates)}
      </Notice>
      {plan.beside && <p className={styles.small}>{text.processFileHint}</p>}
    </Section>
  );
}

function Deals({ state: { preview }, speech: { text, stagesText, stages }, inHand }: AgainstOrgProps) {
  const { say } = useSpeech();
  if (inHand.plan.nothingToWrite) return null;
  switch (preview.state) {
    case 'none':
      return <Notice kind="note">{text.noDeals}</Notice>;
    case 'failed':
      return <Notice kind="note">{text.dealsFailed}</Notice>;
    case 'working':
      return <ProgressBar aria-label={stagesText.title.workingOut} thickness="large" />;
    case 'done':
      return (
        <ChangedDeals
          preview={preview}
          firstRow={firstDataRow(preview.opened.list) + 1}
          names={text.names}
          words={stagesText.deals}
          {...{ stages, say }}
        />
      );
  }
}

function Differing({ speech, inHand: { former, template } }: AgainstOrgProps) {
  const { say } = useSpeech();
  const { text, stagesText, ofVersions, stages } = speech;
  if ('kind' in former) return null;
  return (
    <Section title={text.differences}>
      {compareTemplates(former, template).length === 0 &&
      JSON.stringify(former.stages) === JSON.stringify(template.stages) ? (
        <span>{text.alike}</span>
      ) : (
        <TemplateDifferences
          title={text.differences}
          before={former}
          after={template}
          names={text.names}
          words={{ ofTemplates: stagesText.versions, ofVersions, stages, say }}
        />
      )}
    </Section>
  );
}
