import {
  conditionAt,
  conditionLists,
  conditionPath,
  conditionsIn,
  partOfModel,
  pathsOfExpr,
  type ConditionList,
  type ConditionSpot,
  type Expr,
} from '@keystage/core';
import { Button, Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Disclosure } from '../../screens/disclosure';
import { useNarrowSelect } from '../../screens/narrow-select';
import { useFields } from '../fields';
import { ChoiceField, NumberField, TextField } from '../model-field';
import { ExprField } from './expr-field';
import { templateLanguages } from './template-languages';
import { thresholdsIn } from './thresholds-in';
import { useStages } from './stages-speech';

const useStyles = makeStyles({
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, paddingBlock: '2px' },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    minWidth: 0,
  },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  faulty: { color: tokens.colorPaletteRedForeground1 },
});

/** One condition of a stage: what it says, and folded away everything about it that can be changed. */
export function ConditionEditor({ at }: { readonly at: ConditionSpot }) {
  const { text, stages, file } = useStages();
  const { faults } = useFields();
  const styles = useStyles();
  const path = conditionPath(at);
  const condition = conditionAt(file, at);
  const said = stages.text(condition.text).trim();
  const name = said === '' ? text.condition.noWords : said;
  const isAtFault = faults.some((fault) => fault.path.startsWith(`${path}.`));
  return (
    <li className={styles.item}>
      <Disclosure closed={isAtFault ? `${name} ⚠` : name} open={name}>
        {() => <ConditionFields at={at} path={path} name={name} />}
      </Disclosure>
    </li>
  );
}

interface ConditionFieldsProps {
  readonly at: ConditionSpot;
  readonly path: string;
  readonly name: string;
}

function ConditionFields({ at, path, name }: ConditionFieldsProps) {
  const { text, stages, file, act } = useStages();
  const styles = useStyles();
  const words = text.condition;
  const condition = conditionAt(file, at);
  const { gate } = file;
  const isGate = at.list === 'milestones' || at.list === 'successCriteria';
  const facts = pathsOf(condition.expr).map((fact) => stages.fact(fact));
  return (
    <div className={styles.fields} role="group" aria-label={words.edit(name)}>
      {templateLanguages.map((language) => (
        <TextField
          key={`text ${language}`}
          path={`${path}.text.${language}`}
          label={text.inLanguage(words.text, language)}
          lang={language}
          multiline
          onType={(typed) => act.editCondition({ kind: 'word', at, language, words: typed })}
        />
      ))}
      {templateLanguages.map((language) => (
        <TextField
          key={`satisfy ${language}`}
          path={`${path}.satisfy.${language}`}
          label={text.inLanguage(words.satisfy, language)}
          lang={language}
          multiline
        />
      ))}
      <CountsAs at={at} />
      {isGate && (
        <ChoiceField path={`${path}.kind`} label={words.kind} labelled options={Object.entries(words.kinds)} />
      )}
      <NumberField path={`${path}.validDays`} label={words.validDays} labelled optional unit={words.days} />
      <LatchBox path={`${path}.latch`} />
      {isGate && gate && <MustBox id={condition.id} must={gate.must} />}
      <span className={styles.small}>{words.facts(stages.list(facts))}</span>
      <Thresholds expr={condition.expr} path={`${path}.expr`} />
      <ExprField path={`${path}.expr`} />
      <Order at={at} name={name} />
    </div>
  );
}

/** Whether it must be so, for what, or only helps: another list of its stage. */
function CountsAs({ at }: { readonly at: ConditionSpot }) {
  const { text, file, act } = useStages();
  const select = useNarrowSelect();
  const words = text.condition;
  const moveTo = (list: ConditionList) =>
    act.editCondition({ kind: 'move', at, to: { list, index: conditionsIn(file.stages[at.stage], list).length } });
  return (
    <Field label={words.counts} size="small">
      <Select
        size="small"
        className={select.narrow}
        value={at.list}
        onChange={(_, { value }) => moveTo(conditionLists.find((list) => list === value) ?? at.list)}
      >
        {conditionLists.map((list) => (
          <option key={list} value={list}>
            {words.countsAs[list]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function LatchBox({ path }: { readonly path: string }) {
  const { text } = useStages();
  const { file, edit } = useFields();
  return (
    <Checkbox
      label={text.condition.latch}
      checked={partOfModel(file, path) === true}
      onChange={(_, { checked }) => edit(path, checked === true ? true : undefined)}
    />
  );
}

function MustBox({ id, must }: { readonly id: string; readonly must: readonly string[] }) {
  const { text } = useStages();
  const { edit } = useFields();
  const others = must.filter((one) => one !== id);
  return (
    <Checkbox
      label={text.condition.must}
      checked={must.includes(id)}
      onChange={(_, { checked }) => edit('gate.must', checked === true ? [...others, id] : others)}
    />
  );
}

function Thresholds({ expr, path }: { readonly expr: Expr; readonly path: string }) {
  const { text, stages } = useStages();
  const words = text.condition.thresholds;
  return thresholdsOf(expr, path).map(({ path: at, kind, fact }) => (
    <NumberField
      key={at}
      path={at}
      label={kind === 'atLeast' ? words.atLeast() : words[kind](stages.fact(fact))}
      labelled
    />
  ));
}

function Order({ at, name }: { readonly at: ConditionSpot; readonly name: string }) {
  const { text, file, act } = useStages();
  const styles = useStyles();
  const words = text.condition;
  const { stage, list, index } = at;
  const count = conditionsIn(file.stages[stage], list).length;
  const move = (to: number) => act.editCondition({ kind: 'move', at, to: { list, index: to } });
  return (
    <div className={styles.actions}>
      <Button size="small" disabled={index === 0} aria-label={words.up(name)} onClick={() => move(index - 1)}>
        ↑
      </Button>
      <Button size="small" disabled={index === count - 1} aria-label={words.down(name)} onClick={() => move(index + 1)}>
        ↓
      </Button>
      <Button size="small" onClick={() => act.editCondition({ kind: 'remove', at })}>
        {words.remove(name)}
      </Button>
    </div>
  );
}

/** Of a draft the expression may be anything: what is none has no facts and no numbers. */
function pathsOf(expr: Expr): readonly string[] {
  try {
    return pathsOfExpr(expr).filter((path) => typeof path === 'string');
  } catch {
    return [];
  }
}

function thresholdsOf(expr: Expr, path: string): ReturnType<typeof thresholdsIn> {
  try {
    return thresholdsIn(expr, path);
  } catch {
    return [];
  }
}
