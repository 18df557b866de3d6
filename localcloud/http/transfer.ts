import type { ReadStream } from 'node:fs'
import type { Journal, TransferRecord } from '../journal/journal'

/** One file on its way, written into the journal from its first moment. */
export class Transfer {
  private readonly record: TransferRecord
  private readonly started = performance.now()

  constructor(journal: Journal, about: Omit<TransferRecord, 'bytes'>) {
    this.record = { ...about, bytes: 0 }
    journal.carry(this.record)
  }

  moved(bytes: number): void {
    this.record.bytes = bytes
    this.record.ms = performance.now() - this.started
  }

  /** Counts what is read of a stream, whether its reader stays to the end or hangs up. */
  follow(stream: ReadStream): void {
    for (const event of ['end', 'close']) stream.once(event, () => this.moved(stream.bytesRead))
  }

  answered(status: number): void {
    this.record.status = status
    this.record.ms ??= performance.now() - this.started
  }
}
