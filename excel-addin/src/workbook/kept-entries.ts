import { xmlRoot, xmlText } from './xml-text';

/** What a custom XML part of ours keeps: entries by their key, each as JSON. */
export interface KeptEntries<Entry> {
  readonly namespace: string;
  readonly root: string;
  readonly entry: string;
  /** The file may have passed through other programs since: what is not as we wrote it is forgotten. */
  readonly isEntry: (value: unknown) => value is Entry;
}

/** The part of this namespace; a null object where nothing was ever kept in it. */
export function keptPart(
  context: Excel.RequestContext,
  { namespace }: Pick<KeptEntries<unknown>, 'namespace'>,
): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
}

/** The part and what it says by now. One sync, and one more where something was ever kept in it. */
export async function partWithEntries<Entry>(
  context: Excel.RequestContext,
  kept: KeptEntries<Entry>,
): Promise<{ readonly part: Excel.CustomXmlPart; readonly entries: Readonly<Record<string, Entry>> }> {
  const part = keptPart(context, kept).load('id');
  await context.sync();
  const xml = part.isNullObject ? undefined : part.getXml();
  if (xml) await context.sync();
  return { part, entries: keptEntries(xml?.value, kept) };
}

/** What a part says; nothing when there is none, or when it was damaged. */
export function keptEntries<Entry>(
  xml: string | undefined | null,
  { namespace, isEntry }: KeptEntries<Entry>,
): Readonly<Record<string, Entry>> {
  return Object.fromEntries(
    Array.from(xmlRoot(xml, namespace)?.children ?? []).flatMap((element): [string, Entry][] => {
      const key = element.getAttribute('key');
      const entry = parsed(element.textContent);
      return key === null || !isEntry(entry) ? [] : [[key, entry]];
    }),
  );
}

/** The XML that keeps these entries. */
export function keptXml<Entry>(
  entries: Readonly<Record<string, Entry>>,
  { namespace, root, entry }: KeptEntries<Entry>,
): string {
  const inside = Object.entries(entries).map(
    ([key, value]) => `<${entry} key="${xmlText(key)}">${xmlText(JSON.stringify(value))}</${entry}>`,
  );
  return `<${root} xmlns="${namespace}">${inside.join('')}</${root}>`;
}

/** Asks for the XML to be kept; it is with the next sync. `part` is what `keptPart` gave, its `id` loaded. */
export function keepEntries(context: Excel.RequestContext, part: Excel.CustomXmlPart, xml: string): void {
  if (part.isNullObject) context.workbook.customXmlParts.add(xml);
  else part.setXml(xml);
}

/** Whether a value read from JSON is an object with members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
