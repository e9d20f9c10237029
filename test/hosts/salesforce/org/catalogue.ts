import { checkFormula, FormulaError, parseFormula, type Formula } from './formula';
import type { Deployment, FieldSchema, FieldType, ObjectSchema, PermissionSet, ValidationRule } from './schema';
import { standardObjects, withSystemFields } from './standard-objects';

/** Limits of an object and a field that a deployment runs into. */
export const longestText = 131_072;
const rollUpsAnObject = 25;

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
  readonly rules: readonly KnownRule[];
}

/** What has been deployed: objects, fields, rules and permission sets. Names are found whatever their case, as the platform does. */
export class Catalogue {
  readonly permissionSets = new Map<string, PermissionSet>();
  private readonly translations = new Map<string, string>();
  private readonly objects = new Map<string, KnownObject>();
  private customObjects = 0;

  constructor() {
    for (const object of standardObjects) this.keep(object);
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

  /** Reference fields of other objects that lead to this one. */
  references(to: string): { readonly object: string; readonly field: FieldSchema }[] {
    return [...this.objects.values()].flatMap((object) =>
      object.fields.flatMap((field) => (field.reference?.to === to ? [{ object: object.name, field }] : [])),
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

  /** Takes all of a deployment or none of it. */
  deploy({ objects, additions, permissionSets, translations }: Deployment): void {
    const former = new Map(this.objects);
    for (const object of objects) this.keep({ ...object, fields: withSystemFields(object.label, object.fields) });
    const problems: string[] = [];
    for (const { object: name, fields, validationRules = [] } of additions) {
      const object = this.object(name);
      if (!object) {
        problems.push(`${name}: no such object in the org.`);
        continue;
      }
      const added = new Set(fields.map((field) => field.name));
      const newRules = new Set(validationRules.map((rule) => rule.name));
      this.keep({
        ...object,
        fields: [...object.fields.filter((field) => !added.has(field.name)), ...fields],
        validationRules: [
          ...(object.validationRules ?? []).filter((rule) => !newRules.has(rule.name)),
          ...validationRules,
        ],
      });
    }
    problems.push(...this.problems(), ...permissionSets.flatMap((set) => this.problemsOf(set)));
    if (problems.length > 0) {
      this.objects.clear();
      former.forEach((object, key) => this.objects.set(key, object));
      throw new DeploymentError(problems);
    }
    for (const name of this.names()) this.readRules(name);
    for (const set of permissionSets) this.permissionSets.set(set.name, set);
    for (const { language, labels } of translations) {
      for (const [key, label] of Object.entries(labels)) this.translations.set(`${language} ${key}`, label);
    }
  }

  removeField(object: string, field: string): void {
    const known = this.object(object);
    if (!known) throw new DeploymentError([`${object}: no such object in the org.`]);
    this.keep({ ...known, fields: known.fields.filter((one) => one.name !== field) });
    this.readRules(object);
  }

  private keep(object: ObjectSchema): void {
    const key = object.name.toLowerCase();
    const keyPrefix =
      object.keyPrefix ?? this.objects.get(key)?.keyPrefix ?? `a${String(this.customObjects++).padStart(2, '0')}`;
    const byName = new Map(object.fields.map((field) => [field.name.toLowerCase(), field]));
    this.objects.set(key, { ...object, keyPrefix, byName, rules: this.objects.get(key)?.rules ?? [] });
  }

  private readRules(name: string): void {
    const object = this.object(name);
    if (!object) return;
    const rules = (object.validationRules ?? []).map((rule) => ({ ...rule, parsed: parseFormula(rule.formula) }));
    this.objects.set(name.toLowerCase(), { ...object, rules });
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
    if (field.rollUp) {
      const { object: detail, foreignKey, field: summed, operation } = field.rollUp;
      if (this.field(detail, foreignKey)?.reference?.to !== object.name) {
        problems.push(`${at}: ${detail}.${foreignKey} is no master-detail field to ${object.name}.`);
      }
      if (operation !== 'count' && !(summed && this.field(detail, summed))) {
        problems.push(`${at}: ${detail}.${summed ?? '(none)'} cannot be summarised, there is no such field.`);
      }
    }
    return problems;
  }

  private problemsOfRule(object: ObjectSchema, rule: ValidationRule): string[] {
    try {
      checkFormula(parseFormula(rule.formula), (path) => this.typeOf(object.name, path));
      return [];
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      return [`${object.name}.${rule.name}: ${error.message}`];
    }
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
