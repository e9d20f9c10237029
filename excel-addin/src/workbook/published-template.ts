import type { PublishedTemplate } from '@keystage/core/salesforce';
import { inWorkbook } from './in-workbook';
import { isRecord, keepEntries, keptXml, partWithEntries, type KeptEntries } from './kept-entries';

const kept: KeptEntries<PublishedTemplate> = {
  namespace: 'urn:keystage:published-templates:1',
  root: 'published',
  entry: 'template',
  isEntry: isPublished,
};

/** The template that was last published out of this workbook into an org, with what stood there before; undefined for none. Two syncs. */
export function publishedTemplate(host: string): Promise<PublishedTemplate | undefined> {
  return inWorkbook({ activity: 'finding' }, async (context) => (await partWithEntries(context, kept)).entries[host]);
}

/** Keeps it, so that there is a way back after the workbook was closed; undefined forgets it. Three syncs. */
export function keepPublishedTemplate(host: string, published: PublishedTemplate | undefined): Promise<void> {
  return inWorkbook({ activity: 'remembering' }, async (context) => {
    const { part, entries } = await partWithEntries(context, kept);
    const { [host]: _former, ...others } = entries;
    keepEntries(context, part, keptXml(published ? { ...others, [host]: published } : others, kept));
    await context.sync();
  });
}

function isPublished(value: unknown): value is PublishedTemplate {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.name !== 'string') return false;
  const { written, former, comes, present } = value;
  if (!isRecord(written) || (former !== undefined && !isRecord(former))) return false;
  return isJudging(comes) && (present === undefined || isJudging(present));
}

function isJudging(value: unknown): boolean {
  if (!isRecord(value) || typeof value.version !== 'number') return false;
  return typeof value.template === 'string' && typeof value.fingerprint === 'string';
}
