import { partOfModel } from '@keystage/core';
import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Section } from '../../screens/section';
import { useFields } from '../fields';
import { ChoiceField, NumberField } from '../model-field';
import { useStages } from './stages-speech';

const gates = ['all', 'share', 'count'] as const;

/** What holds for all stages: how much of what must be so is enough, whose chance counts, and whether former stages are asked again. */
export function JudgingRules() {
  const { text, file: template } = useStages();
  const { file, edit } = useFields();
  const select = useNarrowSelect();
  const words = text.rules;
  const atLeast = partOfModel(file, 'gate.atLeast');
  const gate = atLeast === undefined ? 'all' : isShare(atLeast) ? 'share' : 'count';
  const chooseGate = (kind: string) => {
    if (kind === 'all') return edit('gate', undefined);
    const must = template.gate?.must ?? [];
    // Where nearly all is asked for to begin with, no deal moves far by the choice alone.
    edit('gate', { atLeast: kind === 'share' ? { share: 0.8 } : { count: 1 }, must });
  };
  return (
    <Section title={words.title}>
      <Field label={words.gate} size="small">
        <Select size="small" className={select.narrow} value={gate} onChange={(_, { value }) => chooseGate(value)}>
          {gates.map((kind) => (
            <option key={kind} value={kind}>
              {words.gates[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {gate === 'share' && <NumberField path="gate.atLeast.share" label={words.share} labelled times={100} unit="%" />}
      {gate === 'count' && <NumberField path="gate.atLeast.count" label={words.count} labelled />}
      {template.of === 'deal' && (
        <ChoiceField path="weightOn" label={words.weightOn} labelled options={Object.entries(words.weightsOn)} />
      )}
      <Checkbox
        label={words.requireFormerEntries}
        checked={partOfModel(file, 'requireFormerEntries') === true}
        onChange={(_, { checked }) => edit('requireFormerEntries', checked === true)}
      />
    </Section>
  );
}

function isShare(atLeast: unknown): boolean {
  return typeof atLeast === 'object' && atLeast !== null && 'share' in atLeast;
}
