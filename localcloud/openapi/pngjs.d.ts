// pngjs 7.0.0 ships no types; this is the part of it that is used here.
declare module 'pngjs' {
  export class PNG {
    constructor(options: { width: number; height: number })
    readonly width: number
    readonly height: number
    /** Four bytes per pixel: red, green, blue, alpha. */
    readonly data: Buffer
    static readonly sync: { read(png: Buffer): PNG; write(png: PNG, options: { filterType: number; deflateStrategy: number; deflateLevel: number }): Buffer }
  }
}
