import type { FallsWithStage, StageTemplate } from '@keystage/core';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useStages } from './stages-speech';

const useStyles = makeStyles({
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
  const list = (names: readonly string[]) => stages.list(names.filter((name) => name.trim() !== ''));
  const buyerStages = template.buyerStages.filter(({ id }) => falls.mirrors.includes(id));
  const lines = [
    ...(falls.conditions.length > 0
      ? [words.conditions(falls.conditions.length, list(falls.conditions.map((one) => stages.text(one.text))), stages)]
      : []),
    ...(falls.must.length > 0 ? [words.must(list(falls.must.map((one) => stages.text(one.text))))] : []),
    ...(falls.facts.length > 0 ? [words.facts(list(falls.facts.map((path) => stages.fact(path))))] : []),
    ...(buyerStages.length > 0 ? [words.mirrors(list(buyerStages.map(({ name }) => stages.text(name))))] : []),
    ...(falls.targets.length > 0 ? [words.targets(list(falls.targets.map((target) => stages.text(target))))] : []),
  ];
  return (
    <>
      {words.with(stage)}
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {words.deals}
    </>
  );
}
