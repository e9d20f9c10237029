/** One argument of a function: a range of cells or a single value. Every one may also be an error or a blank cell. */
export interface FunctionParameter {
  readonly name: ParameterName;
  readonly takes: 'cells' | 'value';
  readonly optional?: true;
}

export type ParameterName =
  | 'list'
  | 'asOf'
  | 'model'
  | 'headers'
  | 'language'
  | 'deals'
  | 'process'
  | 'target'
  | 'chances'
  | 'facts'
  | 'template';

export type FunctionId =
  'TIERS' | 'SCORES' | 'WHY' | 'LIFT' | 'CONTRIBUTIONS' | 'PARETO' | 'QUADRANT' | 'WEIGHTED' | 'FORECAST' | 'STAGE';

export interface CatalogueFunction {
  readonly id: FunctionId;
  readonly parameters: readonly FunctionParameter[];
}

const cells = (name: ParameterName): FunctionParameter => ({ name, takes: 'cells' });
const value = (name: ParameterName): FunctionParameter => ({ name, takes: 'value' });
const optional = (parameter: FunctionParameter): FunctionParameter => ({ ...parameter, optional: true });

const headers = optional(cells('headers'));
const language = optional(value('language'));

/** A list of accounts, and how it is to be judged: the same for every function over accounts, so that one formula is changed into another. */
const ofAccounts = [cells('list'), optional(value('asOf')), optional(value('model')), headers, language];

/**
 * The custom functions, as Excel and the help know them. The order of parameters is that of the formula. An id never changes: it stands in
 * people's workbooks.
 */
export const functionCatalogue: readonly CatalogueFunction[] = [
  { id: 'TIERS', parameters: ofAccounts },
  { id: 'SCORES', parameters: ofAccounts },
  { id: 'WHY', parameters: ofAccounts },
  { id: 'LIFT', parameters: ofAccounts },
  { id: 'CONTRIBUTIONS', parameters: ofAccounts },
  { id: 'PARETO', parameters: ofAccounts },
  { id: 'QUADRANT', parameters: ofAccounts },
  { id: 'WEIGHTED', parameters: [cells('deals'), optional(value('process')), headers, language] },
  {
    id: 'FORECAST',
    parameters: [
      cells('deals'),
      optional(value('target')),
      optional(value('process')),
      optional(value('chances')),
      headers,
      language,
    ],
  },
  { id: 'STAGE', parameters: [cells('facts'), value('asOf'), optional(value('template')), headers, language] },
];
