import { Field, Select } from '@fluentui/react-components';
import { useNarrowSelect } from '../../screens/narrow-select';
import type { DealState } from '../deal-state';
import type { DealActions } from '../open-deal-part';
import { useDealSpeech } from './deal-speech-context';

interface TemplateChoiceProps {
  readonly chosen: string;
  readonly state: DealState;
  readonly act: DealActions;
}

/** Which of the templates the deals of this list are judged by. */
export function TemplateChoice({ chosen, state, act }: TemplateChoiceProps) {
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
        {state.templates.templates.map(({ id, name }) => (
          <option key={id} value={id}>
            {stages.text(name)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
