/** What jsforce asks of Node's querystring, by the browser's own URLSearchParams. */
export const stringify = (values: Record<string, string>) => new URLSearchParams(values).toString();
export const parse = (text: string) => Object.fromEntries(new URLSearchParams(text));
export default { stringify, parse };
