import { Field, Select } from '@fluentui/react-components';
import { useNarrowSelect } from '../../screens/narrow-select';
import { dealTemplates } from '../../pipeline/deal-templates';
import type { DealActions } from '../open-deal-part';
import { useDealSpeech } from './deal-speech-context';

/** Which of the templates the deals of this list are judged by. */
export function TemplateChoice({ chosen, act }: { chosen: string; act: DealActions }) {
  const { text, stages } = useDealSpeech();
  const select = useNarrowSelect();
  return (
    <Field label={text.template} size="small" orientation="horizontal">
      <Select
        className={select.narrow}
        size="small"
        value={chosen}
        onChange={(_, { value }) => void act.chooseTemplate(value)}
      >
        {dealTemplates.map(({ id, name }) => (
          <option key={id} value={id}>
            {stages.text(name)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
