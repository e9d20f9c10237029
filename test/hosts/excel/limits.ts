/** What Excel on the web documents as its bounds; see Microsoft's "Resource limits and performance optimization for Office Add-ins". */
export const limits = {
  /** Bytes of a request or a response, measured on the text in UTF-8. */
  payloadBytes: 5 * 1024 * 1024,
  /** Cells a single read may return. */
  cellsRead: 5_000_000,
  /** Cells one operation may touch. */
  cellsPerOperation: 33_554_000,
  /** Letters in the address given to `getRange`. */
  addressLength: 8_192,
  /** Excel takes names shorter than 32 letters. */
  sheetNameLength: 31,
  nameLength: 255,
  /** Letters in one cell. */
  textLength: 32_767,
  formulaLength: 8_192,
  /** Series in one chart. */
  chartSeries: 255,
  /** Letters in the key or the value of a custom property. */
  propertyLength: 255,
} as const;
