/** A moment as Salesforce writes it, `2026-11-20T08:00:00.000+0000` or with `Z`, in milliseconds; NaN for what is none. */
export function momentOf(text: string): number {
  return Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}
