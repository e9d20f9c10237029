/** What Office says about its reader: absent where it does not say. */
export interface OfficeSurroundings {
  /** The language of Office's own screens, such as `ko-KR`. */
  readonly displayLanguage: string | undefined;
  /** The language that numbers and dates of the workbook are written in. */
  readonly contentLanguage: string | undefined;
  /** The background of Office's panes; Excel on the web does not tell. */
  readonly background: string | undefined;
}

/** Waits for Office, then says what it tells. */
export async function officeSurroundings(): Promise<OfficeSurroundings> {
  await Office.onReady();
  const { displayLanguage, contentLanguage, officeTheme } = Office.context;
  // The types promise a theme; Excel on the web has none.
  const theme = officeTheme as Office.OfficeTheme | undefined;
  return { displayLanguage, contentLanguage, background: theme?.bodyBackgroundColor };
}

/** What this Excel takes over the wire at once: on the web 5 MB are documented, on a desktop no bound is. */
export function bytesAtOnce(): number {
  return Office.context.platform === Office.PlatformType.OfficeOnline ? 5_000_000 : Infinity;
}
