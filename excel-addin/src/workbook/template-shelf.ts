import { inWorkbook } from './in-workbook';
import { isRecord, keepEntries, keptXml, partWithEntries, type KeptEntries } from './kept-entries';
import { isDraft, isVersion, type KeptDraft, type KeptVersion } from './model-shelf';

/** What a workbook keeps of one stage template: the versions that were accepted, the latest last, and one that is being changed. */
export interface KeptTemplate {
  readonly versions: readonly KeptVersion[];
  readonly draft?: KeptDraft;
}

/** By the id of the template. */
export type TemplateShelf = Readonly<Record<string, KeptTemplate>>;

const kept: KeptEntries<KeptTemplate> = {
  namespace: 'urn:keystage:stage-templates:1',
  root: 'templates',
  entry: 'template',
  isEntry: isKept,
};

/** How often templates were kept from this page: whoever remembers what a shelf said can tell that it says something else by now. */
let keepings = 0;
export const timesTemplatesWereKept = (): number => keepings;

/** The stage templates that the workbook keeps, in a custom XML part of their own; nothing where it was damaged. Two syncs. */
export function readTemplateShelf(): Promise<TemplateShelf> {
  return inWorkbook({ activity: 'finding' }, async (context) => (await partWithEntries(context, kept)).entries);
}

/** The keeping that is under way: the next one begins after it, so that none reads what another is about to change. */
let underWay: Promise<unknown> = Promise.resolve();

/**
 * Keeps what there is to keep of one template by the time it is written, beside what is kept of others; nothing at all takes it off the shelf.
 * Three syncs.
 */
export function keepTemplate(id: string, toKeep: () => KeptTemplate): Promise<TemplateShelf> {
  const keeping = underWay.then(() => keepNow(id, toKeep));
  underWay = keeping.catch(() => undefined);
  return keeping;
}

function keepNow(id: string, toKeep: () => KeptTemplate): Promise<TemplateShelf> {
  return inWorkbook({ activity: 'remembering' }, async (context) => {
    const { part, entries: shelf } = await partWithEntries(context, kept);
    const { [id]: _former, ...others } = shelf;
    const template = toKeep();
    const isNothing = template.versions.length === 0 && template.draft === undefined;
    const changed = isNothing ? others : { ...others, [id]: template };
    keepEntries(context, part, keptXml(changed, kept));
    await context.sync();
    keepings++;
    return changed;
  });
}

function isKept(value: unknown): value is KeptTemplate {
  if (!isRecord(value) || !Array.isArray(value.versions)) return false;
  return value.versions.every(isVersion) && (value.draft === undefined || isDraft(value.draft));
}
