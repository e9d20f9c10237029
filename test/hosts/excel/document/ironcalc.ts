import { Model } from '@ironcalc/wasm';

/** A new IronCalc model with one sheet. IronCalc must have been started: once per page or process. */
export function newModel(name: string): Model {
  try {
    return new Model(name, 'en', 'UTC', 'en');
  } catch (error) {
    if (error instanceof TypeError)
      throw new Error(
        'IronCalc is not started, so formulas cannot be worked out. Call init() of @ironcalc/wasm once before the host is used.',
        { cause: error },
      );
    throw error;
  }
}
