import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareCodePoints, parseTemplate, xmlDocument, type StageTemplate, type XmlNode } from '@keystage/core';
import project8 from '@keystage/core/templates/project-8.json';
import type { GeneratedFile } from '../generated-file';
import { languages } from '../languages';
import { words } from './words';

const deployed = 'samples/sales-process/main/default';
const translated = 'samples/languages/main/default';
const name = 'Keystage_Project_Sale';
const label = words('Project Sale', '项目销售', '프로젝트 영업');
const lost = { value: 'Closed Lost', label: words('Closed Lost', '输单', '실주') };

/**
 * For an org that wants them: the stages of `project-8` as values of the stage field, with its chances, a sales process, a record type and a path of
 * them. The process file beside them says which value stands for which stage; the path is told by the template.
 */
export function buildSamples(): GeneratedFile[] {
  const { template, values } = projectSale();
  return [
    stageValues(template, values),
    salesProcess(values),
    recordType(),
    path(template, values),
    { path: `${deployed}/settings/PathAssistant.settings-meta.xml`, text: pathSettings },
    ...languages.flatMap(([key, code]) => translations(template, values, key, code)),
  ];
}

/** The value that stands for each stage, in the order of stages. */
function projectSale(): { template: StageTemplate; values: string[] } {
  const parsed = parseTemplate(project8);
  if (!parsed.ok) throw new Error(`project-8 is not sound: ${JSON.stringify(parsed.problems)}`);
  const { template } = parsed;
  const samples = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'samples');
  const { stages } = JSON.parse(readFileSync(join(samples, 'project-sale.process.json'), 'utf8')) as ProcessFile;
  const values = template.stages.map(({ id }) => {
    const found = Object.keys(stages).find((value) => stages[value] === id);
    if (found === undefined) throw new Error(`project-sale.process.json has no value for the stage ${id}.`);
    return found;
  });
  return { template, values };
}

interface ProcessFile {
  readonly stages: Readonly<Record<string, string>>;
}

/** Commit is called Forecast in metadata. */
const forecast = (chance: number) =>
  chance >= 1 ? 'Closed' : chance >= 0.75 ? 'Forecast' : chance >= 0.5 ? 'BestCase' : 'Pipeline';

function stageValues({ stages }: StageTemplate, values: readonly string[]): GeneratedFile {
  const value = (fullName: string, chance: number, closed: boolean, category: string): XmlNode => [
    'standardValue',
    [
      ['fullName', fullName],
      ['default', false],
      ['label', fullName],
      ['closed', closed],
      ['forecastCategory', category],
      ['probability', Math.round(chance * 100)],
      ['won', closed && chance === 1],
    ],
  ];
  const text = xmlDocument('StandardValueSet', [
    ['sorted', false],
    ...stages.map(({ weights }, k) => {
      const { entered } = weights!;
      return value(values[k], entered, entered === 1, forecast(entered));
    }),
    value(lost.value, 0, true, 'Omitted'),
  ]);
  return { path: `${deployed}/standardValueSets/OpportunityStage.standardValueSet-meta.xml`, text };
}

function salesProcess(values: readonly string[]): GeneratedFile {
  const text = xmlDocument('BusinessProcess', [
    ['fullName', name],
    ['description', 'The eight stages of a project sale.'],
    ['isActive', true],
    ...[...values, lost.value].map((value): XmlNode => [
      'values',
      [
        ['fullName', value],
        ['default', value === values[0]],
      ],
    ]),
  ]);
  return { path: `${deployed}/objects/Opportunity/businessProcesses/${name}.businessProcess-meta.xml`, text };
}

function recordType(): GeneratedFile {
  const text = xmlDocument('RecordType', [
    ['fullName', name],
    ['active', true],
    ['businessProcess', name],
    ['description', 'Deals that are sold as projects.'],
    ['label', label.en],
  ]);
  return { path: `${deployed}/objects/Opportunity/recordTypes/${name}.recordType-meta.xml`, text };
}

/** Guidance of a path has no translation, so it is told in English; the component Stage Guidance tells it in the reader's language. */
function path({ stages }: StageTemplate, values: readonly string[]): GeneratedFile {
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? '' : `<p><b>${title}</b></p><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const steps = stages.map(({ milestones, successCriteria }, k): XmlNode => [
    'pathAssistantSteps',
    [
      ['fieldNames', 'Keystage_Buyer_Stage__c'],
      [
        'info',
        list(
          'To enter',
          milestones.map(({ text }) => text.en),
        ) +
          list(
            'To finish',
            successCriteria.map(({ text }) => text.en),
          ),
      ],
      ['picklistValueName', values[k]],
    ],
  ]);
  const text = xmlDocument('PathAssistant', [
    ['active', true],
    ['entityName', 'Opportunity'],
    ['fieldName', 'StageName'],
    ['masterLabel', `Keystage: ${label.en}`],
    ...steps,
    ['recordTypeName', name],
  ]);
  return { path: `${deployed}/pathAssistants/${name}.pathAssistant-meta.xml`, text };
}

const pathSettings = xmlDocument('PathAssistantSettings', [['pathAssistantEnabled', true]]);

function translations(
  { stages }: StageTemplate,
  values: readonly string[],
  key: 'zh' | 'ko',
  code: string,
): GeneratedFile[] {
  const language = key === 'zh' ? 'zh-CN' : 'ko';
  const told = [
    ...stages.map((stage, k) => ({ value: values[k], translation: stage.name[language] })),
    { value: lost.value, translation: lost.label[key] },
  ];
  const valueTranslations = told
    .sort((one, other) => compareCodePoints(one.value, other.value))
    .map(({ value, translation }): XmlNode => [
      'valueTranslation',
      [
        ['masterLabel', value],
        ['translation', translation],
      ],
    ]);
  return [
    {
      path: `${translated}/standardValueSetTranslations/OpportunityStage-${code}.standardValueSetTranslation-meta.xml`,
      text: xmlDocument('StandardValueSetTranslation', valueTranslations),
    },
    {
      path: `${translated}/objectTranslations/Opportunity-${code}/Opportunity-${code}.objectTranslation-meta.xml`,
      text: xmlDocument('CustomObjectTranslation', [
        [
          'recordTypes',
          [
            ['label', label[key]],
            ['name', name],
          ],
        ],
      ]),
    },
  ];
}
