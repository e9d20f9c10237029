/** Whether a value is an object with members: no list, and not null. */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object a text of JSON holds; undefined where it holds anything else. */
export function objectIn(text) {
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
