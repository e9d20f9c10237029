import { loadOwnSheetWords } from '../language/own-sheets/load-own-sheet-words';
import { writeSheet, type FormerRun, type WriteSheetOptions, type WrittenSheet } from '../workbook';
import { migrationPlan } from './migration-plan';
import { modelName, type SheetSource } from './sheet-source';

/** Writes who moved since the run before as a sheet; an earlier one of the same list is replaced. */
export async function writeMigration(
  source: SheetSource,
  former: FormerRun,
  options: WriteSheetOptions,
): Promise<WrittenSheet> {
  const { opened, outcome, language, say } = source;
  const plan = await migrationPlan({
    key: `migration:${opened.list.key}`,
    listName: opened.list.name,
    modelName: modelName(source),
    segmentation: outcome.segmentation,
    rowOfAccount: outcome.rowOfAccount,
    former,
    words: await loadOwnSheetWords(language),
    say,
    ...(options.signal && { signal: options.signal }),
  });
  return writeSheet(plan, options);
}
