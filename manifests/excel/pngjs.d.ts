/** The part of pngjs that the icons use; the package brings no types. */
declare module 'pngjs' {
  export class PNG {
    constructor(size: { width: number; height: number });
    readonly width: number;
    readonly height: number;
    /** Red, green, blue and opacity of each pixel, row by row, 0–255. */
    readonly data: Buffer;
    static readonly sync: {
      read(file: Buffer): PNG;
      write(picture: PNG): Buffer;
    };
  }
}
