/** The parts of a `multipart/form-data` body by their names; none where the content type says otherwise. */
export function readForm(body: Buffer, contentType: string | undefined): ReadonlyMap<string, Buffer> {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/.exec(contentType ?? '')?.[1];
  const parts = new Map<string, Buffer>();
  if (boundary === undefined) return parts;
  const border = Buffer.from(`--${boundary}`);
  for (let at = body.indexOf(border); at >= 0;) {
    const next = body.indexOf(border, at + border.length);
    if (next < 0) break;
    const part = body.subarray(at + border.length + 2, next - 2);
    const blank = part.indexOf('\r\n\r\n');
    const name = /\bname="([^"]+)"/.exec(part.subarray(0, blank).toString())?.[1];
    if (name !== undefined) parts.set(name, part.subarray(blank + 4));
    at = next;
  }
  return parts;
}
