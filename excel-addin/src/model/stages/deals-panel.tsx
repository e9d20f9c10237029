import { Button, Field, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { JudgedDeal } from '../../pipeline/judge-pipeline';
import { Notice } from '../../screens/notice';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Section } from '../../screens/section';
import { firstDataRow } from '../../workbook';
import { ComparedParts } from '../../screens/differences-table';
import type { PipelineInHand, StagesPreview, StagesState } from './stages-state';
import { useStages } from './stages-speech';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  deal: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

const AT_FIRST = 20;

type Read = Extract<PipelineInHand, { state: 'read' }>;
type Done = Extract<StagesPreview, { state: 'done' }>;

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
  const { text, stages } = useStages();
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
      <Sums preview={preview} />
      {preview.changed.length > 0 && <Who preview={preview} firstRow={firstDataRow(pipeline.opened.list) + 1} />}
    </>
  );
}

function Sums({ preview: { before, after } }: { readonly preview: Done }) {
  const { text, say } = useStages();
  const words = text.deals;
  if (!before.sums || !after.sums) return <Notice kind="note">{words.noSums}</Notice>;
  const [was, would] = [before.sums, after.sums];
  const title = [words.sums, ...(would.currency === undefined ? [] : [`(${would.currency})`])].join(' ');
  return (
    <Section title={title}>
      <ComparedParts
        title={title}
        where={words.part}
        names={[words.now, words.draft]}
        rows={(['claimed', 'earned'] as const).map((part) => ({
          ...{ key: part, where: words[part] },
          ...{ before: say.number(was[part], 0), after: say.number(would[part], 0) },
        }))}
      />
    </Section>
  );
}

function Who({ preview: { changed }, firstRow }: { readonly preview: Done; readonly firstRow: number }) {
  const { text, say } = useStages();
  const styles = useStyles();
  const [shown, setShown] = useState(AT_FIRST);
  const words = text.deals;
  return (
    <Section title={words.who(say.number(changed.length))}>
      <ul className={styles.list}>
        {changed.slice(0, shown).map(({ before, after }) => (
          <li key={after.deal} className={styles.deal}>
            <div>{after.name ?? words.row(say.number(firstRow + after.row))}</div>
            <Differences before={before} after={after} />
          </li>
        ))}
      </ul>
      {changed.length > shown && (
        <div>
          <Button size="small" onClick={() => setShown(shown + 5 * AT_FIRST)}>
            {words.more(say.number(Math.min(5 * AT_FIRST, changed.length - shown)))}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** Of a deal what would be different: each as it is and as it would be. */
function Differences({ before, after }: { readonly before: JudgedDeal; readonly after: JudgedDeal }) {
  const { text, say, stages } = useStages();
  const styles = useStyles();
  const words = text.deals;
  const standing = ({ stage, state, template }: JudgedDeal) => {
    const name = stage === 0 ? '' : stages.text(template.stages[stage - 1].name);
    return words.stands[state](`${stage} ${name}`.trim());
  };
  const worth = (value: number | undefined) => (value === undefined ? '—' : say.number(value, 0));
  const declared = ({ overstatedBy }: JudgedDeal) =>
    overstatedBy === undefined ? '—' : words.overstated(overstatedBy, say);
  const verdict = (deal: JudgedDeal) => (deal.verdict === undefined ? '—' : words.verdicts[deal.verdict]);
  const parts = [
    [words.stage, standing(before), standing(after)],
    [words.declared, declared(before), declared(after)],
    [words.verdict, verdict(before), verdict(after)],
    [words.claimed, worth(before.claimed), worth(after.claimed)],
    [words.earned, worth(before.earned), worth(after.earned)],
  ].filter(([, was, would]) => was !== would);
  return (
    <div className={styles.small}>
      {parts.map(([part, was, would]) => (
        <div key={part}>{words.differs(part, was, would)}</div>
      ))}
    </div>
  );
}
