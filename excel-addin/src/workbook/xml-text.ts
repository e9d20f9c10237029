/** A text as it stands in XML, in an element or an attribute. Signs that XML cannot hold become U+FFFD. */
export function xmlText(text: string): string {
  // Sign by sign, and not by one expression with an answer for each: a text of many quotes is many times as fast.
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&#38;')
    .replaceAll('<', '&#60;')
    .replaceAll('>', '&#62;')
    .replaceAll('"', '&#34;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

/** The root of an XML part of ours; undefined where there is none, or where the file went through a program that damaged it. */
export function xmlRoot(xml: string | undefined | null, namespace: string): Element | undefined {
  if (!xml) return undefined;
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  return root.namespaceURI === namespace ? root : undefined;
}
