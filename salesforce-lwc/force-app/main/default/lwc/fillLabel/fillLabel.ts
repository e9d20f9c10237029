/** A label with its placeholders `{0}`, `{1}` … filled in; languages put them in their own order. */
export function fillLabel(label: string, ...values: readonly string[]): string {
  return label.replace(/\{(\d+)\}/g, (placeholder, index: string) => values[Number(index)] ?? placeholder);
}
