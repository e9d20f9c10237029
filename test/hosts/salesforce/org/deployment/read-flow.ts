import type { Flow, FlowCondition, FlowElement, FlowRule, FlowValue } from '../schema';
import type { XmlElement } from './read-xml';

/** Members of a flow that say nothing of what it does. */
const descriptive = [
  'apiVersion',
  'areMetricsLoggedToDataCloud',
  'description',
  'environments',
  'interviewLabel',
  'label',
  'processMetadataValues',
  'processType',
  'runInMode',
  'status',
  'timeZoneSidKey',
  'triggerOrder',
];
const drawn = ['name', 'label', 'description', 'locationX', 'locationY', 'elementSubtype'];

/**
 * A record-triggered flow as its metadata file describes it; undefined for one that is not active, that is a screen a person goes through, or that
 * runs by night: in the stand-in org no night passes.
 * Throws at anything in it that the stand-in org would not run.
 */
export function readFlow(xml: XmlElement, name: string): Flow | undefined {
  if (xml.required('processType') !== 'AutoLaunchedFlow' || xml.required('status') !== 'Active') return undefined;
  const start = xml.element('start');
  if (!start) throw new Error(`${name}: expected <start>, found none.`);
  if (start.text('triggerType') === 'Scheduled') return undefined;
  only(
    xml,
    [...descriptive, 'assignments', 'constants', 'decisions', 'formulas', 'recordCreates', 'recordUpdates', 'start'],
    name,
  );
  only(
    start,
    [
      ...drawn,
      'connector',
      'doesRequireRecordChangedToMeetCriteria',
      'filterFormula',
      'filterLogic',
      'filters',
      'object',
      'recordTriggerType',
      'triggerType',
    ],
    name,
  );
  const when = { RecordBeforeSave: 'beforeSave', RecordAfterSave: 'afterSave' }[start.text('triggerType') ?? ''];
  const on = start.required('recordTriggerType');
  if (!when) throw new Error(`${name}: the stand-in org has no trigger ${start.text('triggerType') ?? '(none)'}.`);
  if (!['Create', 'Update', 'CreateAndUpdate'].includes(on))
    throw new Error(`${name}: the stand-in org runs no flow on ${on}.`);
  if ((start.text('filterLogic') ?? 'and') !== 'and')
    throw new Error(`${name}: conditions at the start are joined by “and” here.`);
  return {
    name,
    label: xml.required('label'),
    object: start.required('object'),
    when: when as Flow['when'],
    onCreate: on !== 'Update',
    onUpdate: on !== 'Create',
    order: xml.number('triggerOrder'),
    entry: start.text('filterFormula') ?? start.all('filters').map(filterAt),
    onlyWhenMet: start.is('doesRequireRecordChangedToMeetCriteria'),
    formulas: Object.fromEntries(
      xml
        .all('formulas')
        .map((one) => [
          one.required('name'),
          { type: one.required('dataType'), expression: one.required('expression') },
        ]),
    ),
    constants: Object.fromEntries(xml.all('constants').map((one) => [one.required('name'), valueIn(one)])),
    first: nextOf(start),
    elements: Object.fromEntries(elementsIn(xml, name)),
  };
}

function elementsIn(xml: XmlElement, flow: string): [string, FlowElement][] {
  const named = (elements: readonly XmlElement[], read: (xml: XmlElement) => FlowElement): [string, FlowElement][] =>
    elements.map((one) => [one.required('name'), read(one)]);
  return [
    ...named(xml.all('assignments'), (one) => {
      only(one, [...drawn, 'assignmentItems', 'connector'], flow);
      return {
        kind: 'assign',
        next: nextOf(one),
        items: one.all('assignmentItems').map((item) => {
          const operator = item.required('operator');
          if (operator !== 'Assign') throw new Error(`${flow}: the stand-in org does not assign by ${operator}.`);
          return { to: item.required('assignToReference'), value: valueIn(item) };
        }),
      };
    }),
    ...named(xml.all('recordUpdates'), (one) => {
      only(one, [...drawn, 'connector', 'inputAssignments', 'inputReference'], flow);
      const updated = one.text('inputReference');
      if (updated !== '$Record') throw new Error(`${flow}: the stand-in org updates no other record than $Record.`);
      return {
        kind: 'assign',
        next: nextOf(one),
        items: fieldsIn(one).map(({ field, value }) => ({ to: `$Record.${field}`, value })),
      };
    }),
    ...named(xml.all('recordCreates'), (one) => {
      only(one, [...drawn, 'connector', 'inputAssignments', 'object', 'storeOutputAutomatically'], flow);
      return { kind: 'create', next: nextOf(one), object: one.required('object'), fields: fieldsIn(one) };
    }),
    ...named(xml.all('decisions'), (one) => {
      only(one, [...drawn, 'defaultConnector', 'defaultConnectorLabel', 'rules'], flow);
      return {
        kind: 'decide',
        next: nextOf(one, 'defaultConnector'),
        rules: one.all('rules').map((rule) => ruleIn(rule, flow)),
      };
    }),
  ];
}

function ruleIn(xml: XmlElement, flow: string): FlowRule {
  only(xml, [...drawn, 'conditionLogic', 'conditions', 'connector', 'doesRequireRecordChangedToMeetCriteria'], flow);
  const logic = xml.required('conditionLogic');
  if (logic !== 'and' && logic !== 'or')
    throw new Error(`${flow}: conditions are joined by “and” or “or” here, not ${logic}.`);
  return { any: logic === 'or', conditions: xml.all('conditions').map(conditionAt), next: nextOf(xml) };
}

const fieldsIn = (xml: XmlElement) =>
  xml.all('inputAssignments').map((one) => ({ field: one.required('field'), value: valueIn(one) }));

const nextOf = (xml: XmlElement, connector = 'connector') => xml.element(connector)?.text('targetReference');

const conditionAt = (xml: XmlElement): FlowCondition => ({
  left: xml.required('leftValueReference'),
  operator: xml.required('operator'),
  right: valueIn(xml, 'rightValue'),
});

const filterAt = (xml: XmlElement): FlowCondition => ({
  left: `$Record.${xml.required('field')}`,
  operator: xml.required('operator'),
  right: valueIn(xml),
});

function valueIn(xml: XmlElement, member = 'value'): FlowValue {
  const value = xml.element(member);
  const reference = value?.text('elementReference');
  if (reference !== undefined) return { reference };
  const [text, number, truth, date] = ['stringValue', 'numberValue', 'booleanValue', 'dateValue'].map((name) =>
    value?.text(name),
  );
  if (number !== undefined) return { literal: Number(number) };
  if (truth !== undefined) return { literal: truth === 'true' };
  return { literal: text ?? date ?? null };
}

/** What is not understood would not be run: better no flow than half of one. */
function only(xml: XmlElement, known: readonly string[], flow: string): void {
  const strange = xml.names().find((name) => !known.includes(name));
  if (strange !== undefined) throw new Error(`${flow}: the stand-in org does not run <${strange}> in a flow.`);
}
