import { functionCatalogue } from './function-catalogue';
import type { FunctionGuide } from './function-guide';

/**
 * What Excel reads of the functions (Microsoft's "Manually create JSON metadata"), in one language. Every parameter is of any type: a list
 * may hold errors, and they are the reader's to see, not a reason for Excel to refuse the whole call. Never volatile; a call can be cancelled.
 */
export function functionsMetadata({ functions, parameters }: FunctionGuide) {
  return {
    allowErrorForDataTypeAny: true,
    functions: functionCatalogue.map(({ id, parameters: takes }) => ({
      id,
      name: id,
      description: functions[id],
      parameters: takes.map(({ name, takes, optional = false }) => ({
        name,
        description: parameters[name],
        type: 'any',
        dimensionality: takes === 'cells' ? 'matrix' : 'scalar',
        ...(optional && { optional }),
      })),
      result: { type: 'any', dimensionality: 'matrix' },
      options: { cancelable: true },
    })),
  };
}
