// The one stream type of every device: serial, TCP and simulators look alike to the printer that uses them.

/** An open connection. Errors are folded into `onClose`; after it nothing more arrives and every write rejects. */
export interface ByteStream {
  /** Resolves when the operating system has accepted the bytes, which says nothing about the device. */
  write(bytes: Uint8Array): Promise<void>
  /** Set in the same turn in which the stream was opened: bytes that arrive before are dropped. */
  onData(listener: (bytes: Uint8Array) => void): void
  /** Called once, with a reason for the log. */
  onClose(listener: (reason: string) => void): void
  close(): void
}

/** Opens a fresh connection each time, because a reopened port of `serialport` claims to be open and fails. */
export type ByteStreamFactory = () => Promise<ByteStream>
