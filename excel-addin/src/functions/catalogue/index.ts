import { guide as en } from './en';
import { guide as ko } from './ko';
import { guide as zhCN } from './zh-cn';

export {
  functionCatalogue,
  type CatalogueFunction,
  type FunctionId,
  type FunctionParameter,
  type ParameterName,
} from './function-catalogue';
export type { FunctionGuide } from './function-guide';
export { functionsMetadata } from './functions-metadata';
export { helpPage } from './help-page';

/** The guides in the order of the manifests' languages. For scripts: the pane carries none of them. */
export const functionGuides = [en, zhCN, ko] as const;
