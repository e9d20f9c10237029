import type { FallsWithStage, StageTemplate } from '@keystage/core';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useStages } from './stages-speech';

const useStyles = makeStyles({
  inner: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalL },
});

interface FallsWithProps {
  readonly stage: string;
  readonly falls: FallsWithStage;
  /** The template that has the stage. */
  readonly template: StageTemplate;
}

/** What goes from a template with one of its stages, each thing by its name; and where it shows which deals move. */
export function FallsWith({ stage, falls, template }: FallsWithProps) {
  const { text, stages } = useStages();
  const styles = useStyles();
  const words = text.stage.falls;
  const buyerStages = template.buyerStages.filter(({ id }) => falls.mirrors.includes(id));
  const parts = [
    [words.conditions(falls.conditions.length, stages), falls.conditions.map((one) => stages.text(one.text))],
    [words.must, falls.must.map((one) => stages.text(one.text))],
    [words.facts, falls.facts.map((path) => stages.fact(path))],
    [words.mirrors, buyerStages.map(({ name }) => stages.text(name))],
    [words.targets, falls.targets.map((target) => stages.text(target))],
  ] as const;
  return (
    <>
      {words.with(stage)}
      <ul className={styles.list}>
        {parts
          .filter(([, names]) => names.length > 0)
          .map(([part, names]) => (
            <li key={part}>
              {part}
              <ul className={styles.inner}>
                {names.map((name, k) => (
                  <li key={`${k} ${name}`}>{name.trim() === '' ? text.condition.noWords : name}</li>
                ))}
              </ul>
            </li>
          ))}
      </ul>
      {words.deals}
    </>
  );
}
