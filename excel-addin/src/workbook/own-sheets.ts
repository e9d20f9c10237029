import type { SheetPlan } from './sheet-plan';
import { xmlRoot, xmlText } from './xml-text';

/** A sheet that we wrote: what it is, where it is now, and the plan it was written by. */
export interface OwnSheet {
  readonly key: string;
  readonly sheetId: string;
  /** Being written, or left so when a pane was closed meanwhile: the next writing takes it away. */
  readonly unfinished?: boolean;
  /** Tells whether its cells are still as we wrote them. */
  readonly sum?: number;
  /** The plan as JSON, to write it again where a later one is undone; left out where it would make the workbook heavy. */
  readonly plan?: string;
}

const NAMESPACE = 'urn:keystage:own-sheets:1';

/** Plans longer than this are not kept. */
const LONGEST_PLAN = 400_000;

/** What stands for a sheet's id while it is not known yet: the name it is being built under. */
export function beingBuilt(name: string): string {
  return `name:${name}`;
}

/** Sheets under such a key are being filled with the rows of a table: only who builds such tables takes away what was left behind. */
export const tableInBuildKey = 'tableInBuild:';

/** Our list of our own sheets; a null object where there never was one. */
export function ownSheetsPart(context: Excel.RequestContext): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
}

/** The sheets we wrote, as the part says; some may have been deleted since. */
export function readOwnSheets(xml: string | undefined | null): OwnSheet[] {
  return Array.from(xmlRoot(xml, NAMESPACE)?.children ?? []).flatMap((element): OwnSheet[] => {
    const [key, sheetId] = [element.getAttribute('key'), element.getAttribute('id')];
    if (key === null || sheetId === null) return [];
    const plan = element.textContent;
    return [
      {
        key,
        sheetId,
        ...(element.hasAttribute('unfinished') && { unfinished: true }),
        ...(element.hasAttribute('sum') && { sum: Number(element.getAttribute('sum')) }),
        ...(plan ? { plan } : {}),
      },
    ];
  });
}

/** The XML that keeps this list. */
export function ownSheetsXml(sheets: readonly OwnSheet[]): string {
  const elements = sheets.map(({ key, sheetId, unfinished, sum, plan }) => {
    const attributes = [
      `key="${xmlText(key)}" id="${xmlText(sheetId)}"`,
      ...(unfinished ? ['unfinished="true"'] : []),
      ...(sum === undefined ? [] : [`sum="${sum}"`]),
    ];
    return `<sheet ${attributes.join(' ')}>${xmlText(plan ?? '')}</sheet>`;
  });
  return `<ownSheets xmlns="${NAMESPACE}">${elements.join('')}</ownSheets>`;
}

/**
 * Asks for the list to be kept; it is with the next sync. `part` has it now, where there is one; given back is the part that
 * has it from then on.
 */
export function keepOwnSheets(
  context: Excel.RequestContext,
  part: Excel.CustomXmlPart | undefined,
  sheets: readonly OwnSheet[],
): Excel.CustomXmlPart {
  if (!part) return context.workbook.customXmlParts.add(ownSheetsXml(sheets));
  part.setXml(ownSheetsXml(sheets));
  return part;
}

/** A plan as it is kept; nothing where it is too long. */
export function keptPlan(plan: SheetPlan): string | undefined {
  const text = JSON.stringify(plan);
  return text.length > LONGEST_PLAN ? undefined : text;
}
