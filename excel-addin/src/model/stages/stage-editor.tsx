import {
  conditionAt,
  conditionsIn,
  conditionsTakenOut,
  stageCode,
  type ConditionList,
  type ConditionSpot,
  type StageTemplate,
} from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Disclosure } from '../../screens/disclosure';
import { useFaults, useFields } from '../fields';
import { FieldCell, NumberField, TextField } from '../model-field';
import { ConditionEditor } from './condition-editor';
import { nameOfStage, StageActions, titleId } from './stage-actions';
import { templateLanguages } from './template-languages';
import { useStages } from './stages-speech';

const useStyles = makeStyles({
  stage: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    paddingBlock: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  chances: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
  },
  title: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface StageEditorProps {
  /** Counted from 0. */
  readonly place: number;
  /** Templates whose names a condition that is added must not take. */
  readonly besides: readonly StageTemplate[];
  /** The template in use, whose conditions can be put back. */
  readonly present: StageTemplate;
  /** Leads to an element by its id, after a stage came, went or moved. */
  readonly leadTo: (id: string) => void;
}

/** One stage, folded away behind its name and chances: what it is called, what it is worth, what opens, finishes and helps it. */
export function StageEditor({ place, besides, present, leadTo }: StageEditorProps) {
  const { text, stages, say, file } = useStages();
  const { faults } = useFields();
  const styles = useStyles();
  const stage = file.stages[place];
  const { entered, completed } = stage.weights ?? {};
  const chances = [entered, completed].flatMap((chance) => (typeof chance === 'number' ? [say.percent(chance)] : []));
  const name = nameOfStage(stage, { text, stages });
  const title = text.stage.title(stageCode(file, place), name, chances.join(' / '));
  const isAtFault = faults.some(({ path }) => path.startsWith(`stages[${place}].`));
  return (
    <div className={styles.stage}>
      <Disclosure
        closed={isAtFault ? `${title} ⚠` : title}
        open={title}
        buttonId={titleId(place)}
        unfolded={stage.name.en === ''}
      >
        {() => (
          <div className={styles.fields} role="group" aria-label={title}>
            <Names path={`stages[${place}].name`} />
            {file.of === 'deal' && <Chances place={place} />}
            {lists.map((list) => (
              <Conditions key={list} stage={place} list={list} besides={besides} />
            ))}
            <TakenOut place={place} present={present} />
            <StageActions place={place} name={name} besides={besides} leadTo={leadTo} />
          </div>
        )}
      </Disclosure>
    </div>
  );
}

const lists = ['milestones', 'successCriteria', 'process', 'relationship', 'information'] as const;

/** A name in each language. */
export function Names({ path, label }: { readonly path: string; readonly label?: string }) {
  const { text } = useStages();
  return templateLanguages.map((language) => (
    <TextField
      key={language}
      path={`${path}.${language}`}
      label={text.inLanguage(label ?? text.stage.name, language)}
      lang={language}
    />
  ));
}

function Chances({ place }: { readonly place: number }) {
  const { text } = useStages();
  const styles = useStyles();
  const path = `stages[${place}].weights`;
  const ofWeights = useFaults(path);
  const id = useId();
  return (
    <>
      <div className={styles.chances}>
        <NumberField path={`${path}.entered`} label={text.stage.entered} labelled times={100} unit="%" />
        <NumberField path={`${path}.completed`} label={text.stage.completed} labelled optional times={100} unit="%" />
      </div>
      <FieldCell label={undefined} faults={ofWeights} faultId={id}>
        {null}
      </FieldCell>
    </>
  );
}

interface ConditionsProps {
  readonly stage: number;
  readonly list: ConditionList;
  readonly besides: readonly StageTemplate[];
}

function Conditions({ stage, list, besides }: ConditionsProps) {
  const { text, stages, file, act } = useStages();
  const styles = useStyles();
  const id = useId();
  const faults = useFaults(`stages[${stage}].${list}`);
  const conditions = conditionsIn(file.stages[stage], list);
  const title = stages.words.lists[list];
  const isGate = list === 'milestones' || list === 'successCriteria';
  return (
    <section className={styles.fields} aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {title}
      </h3>
      <span className={styles.small}>{text.stage.hints[isGate ? list : 'guidance']}</span>
      <FieldCell label={undefined} faults={faults} faultId={`${id} faults`}>
        {null}
      </FieldCell>
      {conditions.length === 0 ? (
        <span>{text.stage.none}</span>
      ) : (
        <ul className={styles.list}>
          {conditions.map((condition, index) => (
            <ConditionEditor key={condition.id} at={{ stage, list, index }} />
          ))}
        </ul>
      )}
      <div>
        <Button size="small" onClick={() => act.editCondition({ kind: 'add', stage, list, besides })}>
          {text.stage.add(title)}
        </Button>
      </div>
    </section>
  );
}

/** Conditions of the template in use that the draft has not, to be put back. */
function TakenOut({ place, present }: { readonly place: number; readonly present: StageTemplate }) {
  const { text, stages, file, act } = useStages();
  const styles = useStyles();
  const { id } = file.stages[place];
  const out = conditionsTakenOut(file, present).filter(({ stage }) => present.stages[stage].id === id);
  if (out.length === 0) return null;
  const nameOf = (at: ConditionSpot) => stages.text(conditionAt(present, at).text);
  return (
    <>
      <h3 className={styles.title}>{text.stage.takenOut}</h3>
      <ul className={styles.list}>
        {out.map((at) => (
          <li key={conditionAt(present, at).id}>
            <Button size="small" onClick={() => act.editCondition({ kind: 'putBack', at, from: present })}>
              {text.stage.putBack(nameOf(at))}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
