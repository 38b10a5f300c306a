// The part of `escpos` that encodes; the package ships no types. Importing this file alone keeps its transports,
// which load old versions of usb, bluetooth and serialport, out of the process.
declare module 'escpos/printer.js' {
  export interface Adapter {
    write(bytes: Uint8Array, done?: (error?: Error) => void): void
  }

  export default class Printer {
    constructor(adapter: Adapter)
    hardware(command: 'init'): this
    align(side: 'LT' | 'CT' | 'RT'): this
    setReverseColors(inverted: boolean): this
    cut(partial: boolean, feed: number): this
    /** Writes bytes as they are. A Uint8Array would come out as its decimal digits. */
    print(bytes: readonly number[]): this
    flush(): this
  }
}
