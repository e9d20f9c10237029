import type { Speaker } from '@keystage/core';
import { pulledTables } from '@keystage/core/salesforce';
import type { OrgTablesWords } from '../language/org-tables/org-tables-words';
import { isByField, type PullDone } from './pull-into-workbook';
import type { TemplateTaken } from './templates-of-org';

export interface Remark {
  readonly kind: 'note' | 'warning';
  readonly sentence: string;
}

/** Cells named one by one; beyond them only how many there are. */
const NAMED = 5;

/** What has to be said of a pull: fields and tables that did not come, texts that were cut, cells that were left as they were entered. */
export function remarksOn(done: PullDone, text: OrgTablesWords, say: Speaker): readonly Remark[] {
  const { report, gone, cuts, held, tables, templates = [] } = done;
  const list = (names: readonly string[]) => say.list(names);
  const warn = (sentence: string): Remark => ({ kind: 'warning', sentence });
  const note = (sentence: string): Remark => ({ kind: 'note', sentence });
  const placesCut = cuts.slice(0, NAMED).map(({ table, id, header }) => `${text.tables[table]}, ${id}, “${header}”`);
  return [
    ...(cuts.length > 0 ? [warn(text.cutTexts(cuts.length, list(placesCut), say))] : []),
    ...pulledTables.flatMap((table) => {
      const fields = gone[table] ?? [];
      return fields.length > 0 ? [warn(text.goneFields(text.tables[table], list(fields)))] : [];
    }),
    ...(held > 0 ? [note(text.heldOverrides(held, say))] : []),
    ...report.tables.flatMap(({ table, unreadable, notForCells }) => {
      const others = unreadable.filter((field) => !gone[table]?.includes(field));
      return [
        ...(others.length > 0 ? [note(text.unreadable(text.tables[table], list(others)))] : []),
        ...(notForCells.length > 0 ? [note(text.notForCells(text.tables[table], list(notForCells)))] : []),
      ];
    }),
    ...report.absent.map(({ table, objects }) => note(text.absent(text.tables[table], list(objects)))),
    ...tables.flatMap(({ sheetName, leftAway }) =>
      leftAway.length > 0 ? [note(text.leftAway(sheetName, list(leftAway)))] : [],
    ),
    ...(report.tables.some(isByField) ? [note(text.byFieldHistory)] : []),
    ...templates.flatMap((taken) => remarkOnTemplate(taken, text, say)),
  ];
}

function remarkOnTemplate({ process, outcome }: TemplateTaken, text: OrgTablesWords, say: Speaker): Remark[] {
  const words = text.templates;
  switch (outcome.kind) {
    case 'same':
      return [];
    case 'taken':
      return [{ kind: 'note', sentence: words.taken(process, say.text(outcome.template.name)) }];
    case 'ownStays':
      return [{ kind: 'warning', sentence: words.ownStays(process, say.text(outcome.template.name)) }];
    case 'unknown':
      return [{ kind: 'note', sentence: words.unknown(process) }];
    case 'faulty':
      return [{ kind: 'warning', sentence: words.faulty(process, outcome.problems, say) }];
  }
}
