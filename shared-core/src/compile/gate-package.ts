import { compareCodePoints } from '../basics/compare-code-points';
import type { CompiledGates } from './compile-gates';
import type { ValidationRule } from './compile-validation-rules';
import { labelOfGates } from './deployed-gates';
import type { RollUp } from './roll-up';
import { xmlDocument, type XmlNode } from './xml-document';

/** A file of a DX project: its path, with slashes, and its whole text. */
export interface PackageFile {
  readonly path: string;
  readonly text: string;
}

/** Members of Opportunity by their names. */
export interface GateNames {
  readonly rules: readonly string[];
  readonly rollUps: readonly string[];
}

const deployed = 'gates/main/default';
const translated = 'languages/main/default';
const apiVersion = '66.0';
const languages = [
  ['zh-CN', 'zh_CN'],
  ['ko', 'ko'],
] as const;

/**
 * Compiled gates as a DX project of their own: rules, roll-ups, the label that says which gates are deployed, a permission set that reads the
 * roll-ups, translations in a package directory that an org of English alone leaves out, and manifests. What an earlier deployment brought and this
 * one no longer has is named for deletion: a rule left behind would go on refusing.
 */
export function gatePackage(gates: CompiledGates, earlier: GateNames = { rules: [], rollUps: [] }): PackageFile[] {
  const now = namesOf(gates);
  const gone: GateNames = {
    rules: earlier.rules.filter((name) => !now.rules.includes(name)),
    rollUps: earlier.rollUps.filter((name) => !now.rollUps.includes(name)),
  };
  return [
    { path: 'sfdx-project.json', text: project },
    { path: 'package.xml', text: manifest([...membersOf(now), ...ownMembers]) },
    {
      path: 'languages.xml',
      text: manifest([['CustomObjectTranslation', languages.map(([, code]) => `Opportunity-${code}`)]]),
    },
    ...(gone.rules.length + gone.rollUps.length > 0
      ? [{ path: 'destructiveChangesPost.xml', text: manifest(membersOf(gone)) }]
      : []),
    ...gates.rules.map(ruleFile),
    ...gates.rollUps.map(rollUpFile),
    labelFile(gates),
    permissionSetFile(gates.rollUps),
    ...languages.flatMap(([language, code]) => translations(gates, language, code)),
  ].sort((one, other) => compareCodePoints(one.path, other.path));
}

export function namesOf({ rules, rollUps }: CompiledGates): GateNames {
  return { rules: rules.map(({ name }) => name), rollUps: rollUps.map(({ name }) => name) };
}

const project = `${JSON.stringify(
  {
    name: 'keystage-gates',
    namespace: '',
    packageDirectories: [{ path: 'gates', default: true }, { path: 'languages' }],
    sfdcLoginUrl: 'https://login.salesforce.com',
    sourceApiVersion: apiVersion,
  },
  null,
  2,
)}\n`;

type Members = readonly [type: string, names: readonly string[]];

const ownMembers: readonly Members[] = [
  ['CustomLabel', ['Keystage_Deployed_Gates']],
  ['PermissionSet', ['Keystage_Gates']],
];

function membersOf({ rules, rollUps }: GateNames): Members[] {
  return [
    ['CustomField', rollUps.map((name) => `Opportunity.${name}`)],
    ['ValidationRule', rules.map((name) => `Opportunity.${name}`)],
  ];
}

function manifest(members: readonly Members[]): string {
  const types = members
    .filter(([, names]) => names.length > 0)
    .sort(([one], [other]) => compareCodePoints(one, other))
    .map(([type, names]): XmlNode => [
      'types',
      [...[...names].sort(compareCodePoints).map((name) => ['members', name] as const), ['name', type]],
    ]);
  return xmlDocument('Package', [...types, ['version', apiVersion]]);
}

function ruleFile({ name, conditions, formula, message }: ValidationRule): PackageFile {
  const text = xmlDocument('ValidationRule', [
    ['fullName', name],
    ['active', true],
    ['description', shortened(`Asks for ${conditions.join(', ')}. Written by keystage gates.`)],
    ['errorConditionFormula', formula],
    ['errorDisplayField', 'StageName'],
    ['errorMessage', message.en],
  ]);
  return { path: `${deployed}/objects/Opportunity/validationRules/${name}.validationRule-meta.xml`, text };
}

/** A description, and what Setup shows of one, has at most 255 characters. */
function shortened(text: string): string {
  return text.length > 255 ? `${text.slice(0, 254)}…` : text;
}

function rollUpFile({ name, child, filters }: RollUp): PackageFile {
  const said = filters.map(({ field, operator, value }) => `${field} ${operator} ${value}`).join('; ');
  const text = xmlDocument('CustomField', [
    ['fullName', name],
    [
      'description',
      shortened(`Gates count by it: ${child}${said === '' ? '' : ` where ${said}`}. Written by keystage gates.`),
    ],
    ['inlineHelpText', help.en],
    ['label', labelOf(name).en],
    ...filters.map(({ field, operator, value }): XmlNode => [
      'summaryFilterItems',
      [
        ['field', `${child}.${field}`],
        ['operation', operator],
        ['value', value],
      ],
    ]),
    ['summaryForeignKey', `${child}.Opportunity__c`],
    ['summaryOperation', 'count'],
    ['trackHistory', false],
    ['type', 'Summary'],
  ]);
  return { path: `${deployed}/objects/Opportunity/fields/${name}.field-meta.xml`, text };
}

const help = {
  en: 'The gates of stages count by it.',
  'zh-CN': '阶段关口据此统计。',
  ko: '단계 관문이 이 값으로 셉니다.',
};

/** `Keystage_Evidence_3__c` is the gates' third count, of evidence. */
function labelOf(name: string): Record<'en' | 'zh-CN' | 'ko', string> {
  const [, what, number] = name.split('_');
  return what === 'Evidence'
    ? { en: `Gate Evidence ${number}`, 'zh-CN': `关口凭据 ${number}`, ko: `관문 근거 ${number}` }
    : { en: `Gate Count ${number}`, 'zh-CN': `关口计数 ${number}`, ko: `관문 집계 ${number}` };
}

function labelFile({ processes }: CompiledGates): PackageFile {
  const value = labelOfGates(processes.map(({ fingerprint }) => fingerprint));
  const text = xmlDocument('CustomLabels', [
    [
      'labels',
      [
        ['fullName', 'Keystage_Deployed_Gates'],
        ['categories', 'Not translated'],
        ['language', 'en_US'],
        ['protected', false],
        ['shortDescription', 'Fingerprints of the deployed gates'],
        ['value', value],
      ],
    ],
  ]);
  return { path: `${deployed}/labels/CustomLabels.labels-meta.xml`, text };
}

function permissionSetFile(rollUps: readonly RollUp[]): PackageFile {
  const text = xmlDocument('PermissionSet', [
    ['description', 'Reads what the gates of stages count by, for reports. Gates hold without it.'],
    ...[...rollUps]
      .sort((one, other) => compareCodePoints(one.name, other.name))
      .map(({ name }): XmlNode => [
        'fieldPermissions',
        [
          ['editable', false],
          ['field', `Opportunity.${name}`],
          ['readable', true],
        ],
      ]),
    ['hasActivationRequired', false],
    ['label', 'Keystage Gates'],
  ]);
  return { path: `${deployed}/permissionsets/Keystage_Gates.permissionset-meta.xml`, text };
}

function translations({ rules, rollUps }: CompiledGates, language: 'zh-CN' | 'ko', code: string): PackageFile[] {
  const folder = `${translated}/objectTranslations/Opportunity-${code}`;
  const messages = rules.map(({ name, message }): XmlNode => [
    'validationRules',
    [
      ['errorMessage', message[language]],
      ['name', name],
    ],
  ]);
  return [
    {
      path: `${folder}/Opportunity-${code}.objectTranslation-meta.xml`,
      text: xmlDocument('CustomObjectTranslation', messages),
    },
    ...rollUps.map(({ name }) => ({
      path: `${folder}/${name}.fieldTranslation-meta.xml`,
      text: xmlDocument('CustomFieldTranslation', [
        ['help', help[language]],
        ['label', labelOf(name)[language]],
        ['name', name],
      ]),
    })),
  ];
}
