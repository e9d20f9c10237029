import { templatesInUse } from '../pipeline/templates-in-use';
import { readTemplateShelf, timesTemplatesWereKept } from '../workbook';
import { freshFor } from './ask-workbook';

/** The stage templates of the workbook, asked for once for all formulas of a recalculation that none is accepted in. */
export function templatesForFormulas(freshMs: number) {
  return freshFor(freshMs, async () => templatesInUse(await readTemplateShelf()), timesTemplatesWereKept);
}
