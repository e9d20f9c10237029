import { Field, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components';
import { Notice } from '../../screens/notice';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Section } from '../../screens/section';
import { firstDataRow } from '../../workbook';
import { ChangedDeals } from '../../screens/changed-deals';
import type { PipelineInHand, StagesState } from './stages-state';
import { useStages } from './stages-speech';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

type Read = Extract<PipelineInHand, { state: 'read' }>;

/** Which deals of the workbook would stand elsewhere or be worth something else under the draft; and what they are sold by. */
export function DealsPanel({ state }: { readonly state: StagesState }) {
  const { text } = useStages();
  const { pipeline } = state;
  const words = text.deals;
  switch (pipeline.state) {
    case 'reading':
      return <ProgressBar aria-label={words.reading} thickness="large" />;
    case 'none':
      return <Notice kind="note">{words.none}</Notice>;
    case 'failed':
      return <Notice kind="warning">{words.failed}</Notice>;
    case 'refused':
      return (
        <>
          <PipelineChoice state={state} chosen={pipeline.opened.list.key} />
          <Notice kind="warning">{words.refused(pipeline.opened.list.name)}</Notice>
        </>
      );
    case 'read':
      return (
        <>
          <Section title={words.title(pipeline.opened.list.name)}>
            <PipelineChoice state={state} chosen={pipeline.opened.list.key} />
            <SoldBy state={state} pipeline={pipeline} />
          </Section>
          <WhatChanges state={state} pipeline={pipeline} />
        </>
      );
  }
}

function PipelineChoice({ state: { pipelines }, chosen }: { readonly state: StagesState; readonly chosen: string }) {
  const { text, act } = useStages();
  const select = useNarrowSelect();
  if (pipelines.length < 2) return null;
  return (
    <Field label={text.deals.pipeline} size="small">
      <Select
        size="small"
        className={select.narrow}
        value={chosen}
        onChange={(_, { value }) => void act.choosePipeline(value)}
      >
        {pipelines.map(({ opened: { list } }) => (
          <option key={list.key} value={list.key}>
            {list.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** By which template the deals are sold: all of them, and record types that are sold in a way of their own. */
function SoldBy({ state, pipeline }: { readonly state: StagesState; readonly pipeline: Read }) {
  const { text, stages, act } = useStages();
  const styles = useStyles();
  const select = useNarrowSelect();
  const words = text.deals;
  const { templates, processes } = state.templates;
  const sold = templates.filter(({ id }) => processes.some((process) => process.id === id));
  const nameOf = (id: string) => {
    const template = templates.find((one) => one.id === id);
    return template ? stages.text(template.name) : id;
  };
  const options = sold.map(({ id }) => (
    <option key={id} value={id}>
      {nameOf(id)}
    </option>
  ));
  const { choices, recordTypes, template } = pipeline;
  const given = (value: string) => (value === '' ? undefined : value);
  return (
    <div className={styles.fields}>
      <Field label={words.soldBy} size="small">
        <Select
          size="small"
          className={select.narrow}
          value={choices.process ?? ''}
          onChange={(_, { value }) => void act.sellBy(given(value))}
        >
          <option value="">{words.asListSays(nameOf(template))}</option>
          {options}
        </Select>
      </Field>
      {recordTypes.map((type) => (
        <Field key={type} label={words.typeSoldBy(type)} size="small">
          <Select
            size="small"
            className={select.narrow}
            value={choices.byRecordType?.[type] ?? ''}
            onChange={(_, { value }) => void act.sellBy(given(value), type)}
          >
            <option value="">{words.asOthers}</option>
            {options}
          </Select>
        </Field>
      ))}
    </div>
  );
}

function WhatChanges({ state, pipeline }: { readonly state: StagesState; readonly pipeline: Read }) {
  const { text, stages, say } = useStages();
  const words = text.deals;
  const { draft, preview, present, templates } = state;
  if (!draft) return <span>{words.noDraft}</span>;
  if (!draft.parsed.ok) return <Notice kind="note">{words.faulty}</Notice>;
  if (!preview || preview.state === 'working')
    return <ProgressBar aria-label={text.title.workingOut} thickness="large" />;
  if (preview.state === 'failed') return <Notice kind="warning">{words.notComputed}</Notice>;
  const judgedBy = templates.templates.find(({ id }) => id === pipeline.template);
  const isOfOther = preview.changed.length === 0 && judgedBy !== undefined && judgedBy.id !== present.id;
  return (
    <>
      {isOfOther && <Notice kind="note">{words.notOfTemplate(stages.text(judgedBy.name))}</Notice>}
      <ChangedDeals
        preview={preview}
        firstRow={firstDataRow(pipeline.opened.list) + 1}
        names={[words.now, words.draft]}
        {...{ words, stages, say }}
      />
    </>
  );
}
