/** A connection string as it may be shown: what stands between a user's name and the last @ before the host is left out. */
export function withoutPassword(source: string): string {
  return source.replace(/(:\/\/[^/?#@:]*):.*@/, '$1@').replace(/([?&](?:password|sslpassword)=)[^&]*/gi, '$1…');
}
