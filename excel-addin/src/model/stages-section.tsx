import { Button } from '@fluentui/react-components';
import { Section } from '../screens/section';
import { useEditing } from './editing';

/** Where stages are decided: in templates of their own, which the model file does not hold. */
export function StagesSection({ onOpen }: { readonly onOpen: () => void }) {
  const { text } = useEditing();
  return (
    <Section title={text.stages.title}>
      <span>{text.stages.elsewhere}</span>
      <div>
        <Button size="small" onClick={onOpen}>
          {text.stages.open}
        </Button>
      </div>
    </Section>
  );
}
