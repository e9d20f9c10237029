/** How a cell looks and behaves, as the properties of `Range.numberFormat`, `Range.format` and its parts. */
export interface CellFormat {
  readonly numberFormat: string;
  /** '' is no fill. */
  readonly fillColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly shrinkToFit: boolean;
  readonly textOrientation: number;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Borders by side, such as `EdgeBottom`, as text so that formats compare. */
  readonly borders: string;
}

export const plainFormat: CellFormat = Object.freeze({
  numberFormat: 'General',
  fillColor: '',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  subscript: false,
  superscript: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  readingOrder: 'Context',
  locked: true,
  formulaHidden: false,
  borders: '',
});

const kept = new Map<string, CellFormat>([[Object.values(plainFormat).join('\u0001'), plainFormat]]);

/** The format with some properties changed. Equal formats are the same object, so that they compare by identity. */
export function changedFormat(format: CellFormat, change: Partial<CellFormat>): CellFormat {
  const result = { ...format, ...change };
  const key = Object.values(result).join('\u0001');
  const known = kept.get(key);
  if (known) return known;
  kept.set(key, Object.freeze(result));
  return result;
}
