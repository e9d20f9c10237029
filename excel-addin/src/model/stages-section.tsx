import { Section } from '../screens/section';
import { useEditing } from './editing';

/** Where stages are decided: the model file holds none. */
export function StagesSection() {
  const { text } = useEditing();
  return (
    <Section title={text.stages.title}>
      <span>{text.stages.elsewhere}</span>
    </Section>
  );
}
