import { checkFlow } from './flow/check-flow';
import { checkFormula, FormulaError, parseFormula, type Formula } from './formula';
import type { FieldValue, RecordValues } from './org';
import { problemsOfRollUp } from './roll-up';
import type {
  Addition,
  Deployment,
  FieldSchema,
  FieldType,
  Flow,
  ObjectSchema,
  PermissionSet,
  PicklistValue,
  Removal,
  ValidationRule,
} from './schema';
import { standardObjects, withSystemFields } from './standard-objects';

/** Limits of an object and a field that a deployment runs into. */
export const longestText = 131_072;
const rollUpsAnObject = 25;
const longestFormula = 3900;
const longestMessage = 255;

/** A deployment the org would not take, with everything wrong in it. */
export class DeploymentError extends Error {
  override readonly name = 'DeploymentError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

export interface KnownRule extends ValidationRule {
  readonly parsed: Formula;
}

/** An object as it stands in the org: fields by lower-case name, rules read. */
export interface KnownObject extends ObjectSchema {
  readonly keyPrefix: string;
  readonly byName: ReadonlyMap<string, FieldSchema>;
  /** What stands in each field of a record before anything is given. */
  readonly initial: RecordValues;
  readonly autoNumbers: readonly FieldSchema[];
  readonly rules: readonly KnownRule[];
  /** Formula fields, read. */
  readonly formulas: readonly { readonly field: FieldSchema; readonly parsed: Formula }[];
}

/** What has been deployed: objects, fields, rules and permission sets. Names are found whatever their case, as the platform does. */
export class Catalogue {
  readonly permissionSets = new Map<string, PermissionSet>();
  private readonly customLabels = new Map<string, string>();
  private readonly valueSets = new Map<string, readonly PicklistValue[]>();
  private readonly translations = new Map<string, string>();
  private readonly objects = new Map<string, KnownObject>();
  private flows: readonly Flow[] = [];
  private customObjects = 0;
  private taken = 0;

  constructor(withoutUiApi: readonly string[] = [], further: readonly ObjectSchema[] = []) {
    for (const object of [...standardObjects, ...further]) {
      this.keep(withoutUiApi.includes(object.name) ? { ...object, uiApi: false } : object);
    }
  }

  /** Counts up whenever anything may have changed. */
  get changes(): number {
    return this.taken;
  }

  names(): string[] {
    return [...this.objects.values()].map((object) => object.name);
  }

  object(name: string): KnownObject | undefined {
    return this.objects.get(name.toLowerCase());
  }

  /** The object whose ids begin so. */
  objectOfPrefix(prefix: string): KnownObject | undefined {
    return [...this.objects.values()].find((object) => object.keyPrefix === prefix);
  }

  field(object: string, name: string): FieldSchema | undefined {
    return this.object(object)?.byName.get(name.toLowerCase());
  }

  parent(object: string, relationship: string): FieldSchema | undefined {
    const wanted = relationship.toLowerCase();
    return this.object(object)?.fields.find((field) => field.reference?.relationship.toLowerCase() === wanted);
  }

  /** Flows of an object, in the order in which they run. */
  flowsOf(object: string, when: Flow['when']): readonly Flow[] {
    return this.flows.filter((flow) => flow.object === object && flow.when === when);
  }

  /** Reference fields of other objects that lead to this one. */
  references(to: string): { readonly object: string; readonly field: FieldSchema }[] {
    return [...this.objects.values()].flatMap((object) =>
      object.fields.flatMap((field) => (leadsTo(field, to) ? [{ object: object.name, field }] : [])),
    );
  }

  /** The type at the end of a path such as `StageName`, `Account.Name` or `$User.Id`, as a formula may name it. */
  typeOf(object: string, path: string): FieldType | undefined {
    if (path.startsWith('$Permission.')) return 'boolean';
    if (path.startsWith('$User.')) return this.field('User', path.slice('$User.'.length))?.type;
    const names = path.split('.');
    let at = object;
    for (const relationship of names.slice(0, -1)) {
      const parent = this.parent(at, relationship)?.reference;
      if (!parent) return undefined;
      at = parent.to;
    }
    return this.field(at, names[names.length - 1])?.type;
  }

  /** A label in a user's language, where it was translated. */
  label(language: string, key: string, otherwise: string): string {
    return this.translations.get(`${language} ${key}`) ?? otherwise;
  }

  /** Custom labels by name, in a language as far as they are translated. */
  labels(language: string): Record<string, string> {
    const names = [...this.customLabels];
    return Object.fromEntries(names.map(([name, text]) => [name, this.label(language, `$Label.${name}`, text)]));
  }

  /** Takes all of a deployment or none of it. */
  deploy(deployment: Deployment): void {
    const restore = this.remember();
    try {
      this.take(deployment);
    } catch (error) {
      restore();
      throw error;
    }
  }

  /** Throws where a deployment would be refused; takes nothing. */
  check(deployment: Deployment): void {
    const restore = this.remember();
    try {
      this.take(deployment);
    } finally {
      restore();
    }
  }

  private take(deployment: Deployment): void {
    const { objects, additions, permissionSets, translations, removals = [] } = deployment;
    const { flows = [], standardValues = {}, valueSets = {}, labels = {} } = deployment;
    const problems = [...objects, ...additions.map(({ object, fields }) => ({ name: object, fields }))].flatMap(
      ({ name, fields }) => this.changedTypes(name, fields),
    );
    for (const object of objects) this.merge(object);
    for (const [path, values] of Object.entries(standardValues)) this.replaceValues(path, values);
    for (const [name, values] of Object.entries(valueSets)) this.replaceSet(name, values);
    for (const { object: name, ...own } of additions) {
      const object = this.object(name);
      if (object) this.keep(enlarged(object, own));
      else problems.push(`${name}: no such object in the org.`);
    }
    const fresh = new Set(flows.map(({ name }) => name));
    this.flows = [...this.flows.filter(({ name }) => !fresh.has(name)), ...flows].sort(inTriggerOrder);
    for (const removal of removals) this.remove(removal);
    for (const name of this.names()) this.typeRollUps(name);
    problems.push(
      ...this.problems(),
      ...permissionSets.flatMap((set) => this.problemsOf(set)),
      ...flows.flatMap((flow) => checkFlow(flow, this)),
    );
    if (problems.length > 0) throw new DeploymentError(problems);
    for (const name of this.names()) this.readFormulas(name);
    for (const [name, text] of Object.entries(labels)) this.customLabels.set(name, text);
    for (const set of permissionSets) this.permissionSets.set(set.name, set);
    for (const { language, labels } of translations) {
      for (const [key, label] of Object.entries(labels)) this.translations.set(`${language} ${key}`, label);
    }
  }

  valueSet(name: string): readonly PicklistValue[] | undefined {
    return this.valueSets.get(name);
  }

  /** How to put everything back as it is now. */
  private remember(): () => void {
    this.taken++;
    const { flows } = this;
    const put = [this.objects, this.permissionSets, this.customLabels, this.translations, this.valueSets].map(
      (map: Map<string, unknown>) => {
        const former = [...map];
        return () => {
          map.clear();
          for (const [key, value] of former) map.set(key, value);
        };
      },
    );
    return () => {
      this.taken++;
      this.flows = flows;
      for (const one of put) one();
    };
  }

  /** An object that is there keeps what the deployment does not name. */
  private merge(object: ObjectSchema): void {
    const fields = withSystemFields(object.label, object.fields);
    const known = this.object(object.name);
    this.keep(known ? enlarged({ ...known, ...object, ...pick(known) }, { ...object, fields }) : { ...object, fields });
  }

  /** What an org says of a field that is there already and of another kind. */
  private changedTypes(object: string, fields: readonly FieldSchema[]): string[] {
    return fields.flatMap((field) => {
      const known = this.field(object, field.name);
      if (!known?.custom || kindOf(known) === kindOf(field)) return [];
      return [`${object}.${field.name}: Cannot change field type from ${kindOf(known)} to ${kindOf(field)}.`];
    });
  }

  private replaceSet(set: string, values: readonly PicklistValue[]): void {
    this.valueSets.set(set, values);
    for (const object of [...this.objects.values()]) {
      if (!object.fields.some(({ picklist }) => picklist?.set === set)) continue;
      const fields = object.fields.map((field) =>
        field.picklist?.set === set ? { ...field, picklist: { ...field.picklist, values } } : field,
      );
      this.keep({ ...object, fields });
    }
  }

  /** Takes a component away. Of kinds that the org does not hold, nothing is there to go. */
  private remove({ type, name }: Removal): void {
    const [owner, part] = name.split('.');
    const object = this.object(owner);
    switch (type) {
      case 'CustomField':
        if (object) this.keep({ ...object, fields: object.fields.filter((one) => one.name !== part) });
        break;
      case 'ValidationRule':
        if (object) {
          const validationRules = object.validationRules?.filter((one) => one.name !== part) ?? [];
          this.keep({ ...object, validationRules });
        }
        break;
      case 'CustomObject':
        this.objects.delete(name.toLowerCase());
        break;
      case 'PermissionSet':
        this.permissionSets.delete(name);
        break;
      case 'Flow':
        this.flows = this.flows.filter((flow) => flow.name !== name);
        break;
      case 'CustomLabel':
        this.customLabels.delete(name);
    }
  }

  private replaceValues(path: string, values: readonly PicklistValue[]): void {
    const [objectName, fieldName] = path.split('.');
    const object = this.object(objectName);
    if (!object) return;
    const replaced = (field: FieldSchema): FieldSchema =>
      field.name === fieldName
        ? { ...field, picklist: { restricted: field.picklist?.restricted ?? false, values } }
        : field;
    this.keep({ ...object, fields: object.fields.map(replaced) });
  }

  removeField(object: string, field: string): void {
    this.taken++;
    const known = this.object(object);
    if (!known) throw new DeploymentError([`${object}: no such object in the org.`]);
    this.keep({ ...known, fields: known.fields.filter((one) => one.name !== field) });
    this.readFormulas(object);
  }

  private keep(object: ObjectSchema): void {
    const key = object.name.toLowerCase();
    const keyPrefix =
      object.keyPrefix ?? this.objects.get(key)?.keyPrefix ?? `a${String(this.customObjects++).padStart(2, '0')}`;
    const byName = new Map(object.fields.map((field) => [field.name.toLowerCase(), field]));
    const initial = Object.fromEntries(object.fields.map((field) => [field.name, initialValue(field)]));
    const autoNumbers = object.fields.filter((field) => field.autoNumber !== undefined);
    this.objects.set(key, { ...object, keyPrefix, byName, initial, autoNumbers, rules: [], formulas: [] });
  }

  /** The least or the greatest of something is of its kind: of days a day. */
  private typeRollUps(name: string): void {
    const object = this.object(name);
    if (!object) return;
    const typed = object.fields.map((field): FieldSchema => {
      const { operation, object: detail, field: summed } = field.rollUp ?? {};
      if ((operation !== 'min' && operation !== 'max') || detail === undefined || summed === undefined) return field;
      const type = this.field(detail, summed)?.type ?? field.type;
      return type === field.type ? field : { ...field, type };
    });
    if (typed.some((field, k) => field !== object.fields[k])) this.keep({ ...object, fields: typed });
  }

  private readFormulas(name: string): void {
    const object = this.object(name);
    if (!object) return;
    const rules = (object.validationRules ?? []).map((rule) => ({ ...rule, parsed: parseFormula(rule.formula) }));
    const formulas = object.fields.flatMap((field) =>
      field.formula === undefined ? [] : [{ field, parsed: parseFormula(field.formula) }],
    );
    this.objects.set(name.toLowerCase(), { ...object, rules, formulas });
  }

  private problems(): string[] {
    return [...this.objects.values()].flatMap((object) => [
      ...object.fields.flatMap((field) => this.problemsOfField(object, field)),
      ...(object.fields.filter((field) => field.rollUp).length > rollUpsAnObject
        ? [`${object.name}: more than ${rollUpsAnObject} roll-up summary fields.`]
        : []),
      ...(object.validationRules ?? []).flatMap((rule) => this.problemsOfRule(object, rule)),
    ]);
  }

  private problemsOfField(object: ObjectSchema, field: FieldSchema): string[] {
    const at = `${object.name}.${field.name}`;
    const problems: string[] = [];
    if ((field.length ?? 0) > longestText) problems.push(`${at}: a long text has at most ${longestText} characters.`);
    if ((field.precision ?? 0) > 18) problems.push(`${at}: a number has at most 18 digits.`);
    if (field.reference && !this.object(field.reference.to)) {
      problems.push(`${at}: refers to ${field.reference.to}, which is not in the org.`);
    }
    if (field.rollUp) problems.push(...problemsOfRollUp(field.rollUp, object.name, this).map((one) => `${at}: ${one}`));
    if (field.formula !== undefined) problems.push(...this.problemsOfFormula(at, field.formula, object, 'field'));
    return problems;
  }

  private problemsOfFormula(at: string, formula: string, object: ObjectSchema, place: 'rule' | 'field'): string[] {
    if (formula.length > longestFormula) return [`${at}: a formula has at most ${longestFormula} characters.`];
    try {
      checkFormula(parseFormula(formula), (path) => this.typeOf(object.name, path), place);
      return [];
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      return [`${at}: ${error.message}`];
    }
  }

  private problemsOfRule(object: ObjectSchema, rule: ValidationRule): string[] {
    const at = `${object.name}.${rule.name}`;
    return [
      ...(rule.message.length > longestMessage ? [`${at}: a message has at most ${longestMessage} characters.`] : []),
      ...this.problemsOfFormula(at, rule.formula, object, 'rule'),
    ];
  }

  private problemsOf(set: PermissionSet): string[] {
    return [
      ...Object.keys(set.objects)
        .filter((name) => !this.object(name))
        .map((name) => `${set.name}: no object ${name} in the org.`),
      ...Object.keys(set.fields).flatMap((path) => {
        const [object, name] = path.split('.');
        const field = this.field(object, name);
        if (!field) return [`${set.name}: no field ${path} in the org.`];
        // An org answers "You cannot deploy to a required field" here.
        return field.required || field.reference?.masterDetail
          ? [`${set.name}: ${path} is required; its access goes with the object and cannot be granted.`]
          : [];
      }),
    ];
  }
}

/** An object with more fields, rules and record types, or others in place of those of their names. */
function enlarged(object: ObjectSchema, { fields, validationRules = [], recordTypes = [] }: Omit<Addition, 'object'>) {
  const type = new Set(recordTypes.map(({ developerName }) => developerName));
  const field = new Set(fields.map(({ name }) => name));
  const rule = new Set(validationRules.map(({ name }) => name));
  return {
    ...object,
    fields: [...object.fields.filter(({ name }) => !field.has(name)), ...fields],
    validationRules: [...(object.validationRules ?? []).filter(({ name }) => !rule.has(name)), ...validationRules],
    recordTypes: [
      ...(object.recordTypes ?? []).filter(({ developerName }) => !type.has(developerName)),
      ...recordTypes,
    ],
  };
}

const pick = ({ fields, validationRules, recordTypes }: ObjectSchema) => ({ fields, validationRules, recordTypes });

/** What the Metadata API calls the types of fields that may not turn into one another. */
const kinds: Readonly<Partial<Record<FieldType, string>>> = {
  string: 'Text',
  textarea: 'TextArea',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  picklist: 'Picklist',
  multipicklist: 'MultiselectPicklist',
  int: 'Number',
  double: 'Number',
  currency: 'Currency',
  percent: 'Percent',
  boolean: 'Checkbox',
  date: 'Date',
  datetime: 'DateTime',
};

function kindOf({ type, formula, rollUp, autoNumber, reference }: FieldSchema): string {
  if (rollUp) return 'Summary';
  if (formula !== undefined) return 'Formula';
  if (autoNumber !== undefined) return 'AutoNumber';
  if (reference) return reference.masterDetail ? 'MasterDetail' : 'Lookup';
  return kinds[type] ?? type;
}

export function leadsTo({ reference }: FieldSchema, object: string): boolean {
  return reference !== undefined && (reference.to === object || (reference.orTo?.includes(object) ?? false));
}

function initialValue({ defaultValue, picklist, rollUp }: FieldSchema): FieldValue {
  const preset = picklist?.values.find((one) => one.isDefault)?.value;
  return defaultValue ?? preset ?? (rollUp?.operation === 'count' ? 0 : null);
}

function inTriggerOrder(a: Flow, b: Flow): number {
  const [one, other] = [a.order ?? Infinity, b.order ?? Infinity];
  return one === other ? (a.name < b.name ? -1 : 1) : one - other;
}
