import { trailEntry, type TrailEntry } from '@keystage/core';
import { inWorkbook } from './in-workbook';
import { isRecord } from './kept-entries';

/** A version of a model that was in use, with all it takes to go back to it. */
export interface KeptVersion {
  readonly id: string;
  readonly version: number;
  readonly fingerprint: string;
  /** The day it was accepted. */
  readonly date: string;
  /** What somebody wrote about it; may be empty. */
  readonly note: string;
  /** The model file. */
  readonly file: string;
  /** The org that it was pulled out of; left out for one that was accepted here. */
  readonly org?: string;
}

/** A model that is being changed and not yet in use. */
export interface KeptDraft {
  /** The model file as far as it has come; it may not be sound. */
  readonly file: string;
  readonly note: string;
  /** Fingerprint of the model it was begun from. */
  readonly from: string;
}

/** The models a workbook keeps, the latest version last. */
export interface ModelShelf {
  readonly versions: readonly KeptVersion[];
  /** What was signed off, in the order it was done. */
  readonly trail: readonly TrailEntry[];
  readonly draft?: KeptDraft;
}

const NAMESPACE = 'urn:keystage:models:1';

/** What the workbook keeps of models, in a custom XML part of its own; nothing where it was damaged. Two syncs. */
export function readShelf(): Promise<ModelShelf> {
  return inWorkbook({ activity: 'finding' }, async (context) => {
    const part = shelfPart(context).load('id');
    await context.sync();
    const xml = part.isNullObject ? undefined : part.getXml();
    await context.sync();
    return shelfOf(xml?.value);
  });
}

/** The keeping that is under way: the next one begins after it, so that what was said last is what stands. */
let underWay: Promise<unknown> = Promise.resolve();

/** Keeps models in the workbook. Two syncs. */
export function keepShelf(shelf: ModelShelf): Promise<void> {
  const keeping = underWay.then(() => keepNow(shelf));
  underWay = keeping.catch(() => undefined);
  return keeping;
}

function keepNow(shelf: ModelShelf): Promise<void> {
  return inWorkbook({ activity: 'remembering' }, async (context) => {
    const part = shelfPart(context).load('id');
    await context.sync();
    if (part.isNullObject) context.workbook.customXmlParts.add(shelfXml(shelf));
    else part.setXml(shelfXml(shelf));
    await context.sync();
  });
}

function shelfPart(context: Excel.RequestContext): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
}

export const emptyShelf: ModelShelf = { versions: [], trail: [] };

function shelfXml(shelf: ModelShelf): string {
  const json = JSON.stringify(shelf).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<models xmlns="${NAMESPACE}">${json}</models>`;
}

function shelfOf(xml: string | undefined | null): ModelShelf {
  if (!xml) return emptyShelf;
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  if (root.namespaceURI !== NAMESPACE) return emptyShelf;
  try {
    const value: unknown = JSON.parse(root.textContent);
    if (!isRecord(value) || !Array.isArray(value.versions)) return emptyShelf;
    const { draft, trail } = value;
    return {
      versions: value.versions.filter(isVersion),
      trail: Array.isArray(trail) ? trail.flatMap((entry) => trailEntry(entry) ?? []) : [],
      ...(isDraft(draft) && { draft }),
    };
  } catch {
    return emptyShelf;
  }
}

/** The file may have passed through other programs since: what is not as we wrote it is forgotten. */
export function isVersion(value: unknown): value is KeptVersion {
  return (
    isRecord(value) &&
    typeof value.version === 'number' &&
    ['id', 'fingerprint', 'date', 'note', 'file'].every((key) => typeof value[key] === 'string')
  );
}

export function isDraft(value: unknown): value is KeptDraft {
  return isRecord(value) && ['file', 'note', 'from'].every((key) => typeof value[key] === 'string');
}
