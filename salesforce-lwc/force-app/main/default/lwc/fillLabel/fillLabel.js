/** A label with its placeholders `{0}`, `{1}` … filled in; languages put them in their own order. */
export function fillLabel(label, ...values) {
  return label.replace(/\{(\d+)\}/g, (placeholder, index) => values[Number(index)] ?? placeholder);
}
