import { fallsWithStage, stagesTakenOut, type StageTemplate } from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../screens/section';
import { FallsWith } from './falls-with';
import { nameOfStage, titleId } from './stage-actions';
import { useStages } from './stages-speech';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  stage: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

interface RemovedStagesProps {
  /** The template in use, whose stages can be put back. */
  readonly present: StageTemplate;
  readonly leadTo: (id: string) => void;
}

/** Stages of the template in use that the draft has not, with what goes with each, until the draft is accepted. */
export function RemovedStages({ present, leadTo }: RemovedStagesProps) {
  const { text, stages, file, act } = useStages();
  const styles = useStyles();
  const out = stagesTakenOut(file, present);
  if (out.length === 0) return null;
  const words = text.stage;
  const putBack = (id: string) => {
    act.editStages({ kind: 'putBack', id, from: present });
    const behind = present.stages
      .slice(
        0,
        present.stages.findIndex((one) => one.id === id),
      )
      .map((one) => one.id);
    const before = file.stages.map((one) => one.id).filter((one) => behind.includes(one));
    const last = before.at(-1);
    leadTo(titleId(last === undefined ? 0 : file.stages.findIndex((one) => one.id === last) + 1));
  };
  return (
    <Section title={words.removed}>
      <ul className={styles.list}>
        {out.map((stage) => {
          const name = nameOfStage(stage, { text, stages });
          const at = present.stages.indexOf(stage);
          return (
            <li key={stage.id} className={styles.stage}>
              <FallsWith stage={name} falls={fallsWithStage(present, at)} template={present} />
              <div>
                <Button size="small" onClick={() => putBack(stage.id)}>
                  {words.putBack(name)}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
