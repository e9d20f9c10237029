import { processOfTemplate, type MappedStage } from '@keystage/core';
import { Field, Select } from '@fluentui/react-components';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Notice } from '../../screens/notice';
import type { DealView } from '../deal-view';
import type { DealActions } from '../open-deal-part';
import { useDealSpeech } from './deal-speech-context';

/** The stage that the list declares has no place yet: where it belongs. What is chosen holds for the whole list, and for the funnel. */
export function StagePlace({ view, label, act }: { view: DealView; label: string; act: DealActions }) {
  const { text, stages } = useDealSpeech();
  const select = useNarrowSelect();
  const { template } = view;
  const process = processOfTemplate(template);
  if (!process) return null;
  const ofType = view.soldByType === undefined ? {} : { recordType: view.soldByType };
  return (
    <Notice kind="warning">
      {text.stageUnknown(label)}
      <Field label={text.stageChoice(label)} size="small">
        <Select
          className={select.narrow}
          size="small"
          value=""
          onChange={(_, { value }) => void act.place({ ...placed(label, value, template.id), ...ofType })}
        >
          <option value="">{text.stageUnplaced}</option>
          {process.stages.map(({ id }, k) => (
            <option key={id} value={`open ${id}`}>
              {`${k + 1} ${stages.text(template.stages[k].name)}`}
            </option>
          ))}
          <option value="won">{text.won}</option>
          <option value="lost">{text.lost}</option>
        </Select>
      </Field>
    </Notice>
  );
}

function placed(label: string, value: string, process: string): MappedStage {
  if (value === 'won' || value === 'lost') return { label, outcome: value };
  return { label, outcome: 'open', process, stage: value.slice('open '.length) };
}
