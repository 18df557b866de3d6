import { command, query } from './procedure'
import { Day, Id, MemberNo } from './values'

/** What leaves the house in files: a certificate or a slip, the code that is printed on a certificate, and the ledger of hours as a spreadsheet. */

export interface PaperFile {
  /** Opens the file for ten minutes, for whoever holds the link. */
  link: string
  /** Characters that the font does not have. The paper leaves a marked gap for each, to be filled in by hand. */
  rare: string[]
}

/** That a ledger was taken away: who, which period, when, and by what a changed file is noticed. */
export interface ExportView {
  exportId: string
  from: string
  until: string
  by: string
  madeAt: number
  /** Two sums, as everywhere. */
  measured: { entries: number; minutes: number }
  typed: { entries: number; minutes: number }
  /** Of the file, in hex, as `certutil -hashfile` and `shasum -a 256` print it. */
  sha256: string
}

export const papers = {
  /** Made at the first question and kept: the same certificate is always the same file. */
  'paper.certificate': query({ certificateId: Id }, ['revoked']).returns<PaperFile>(),
  /** A mini-program code that WeChat's own scanner opens on the page of the public verification. PNG. */
  'paper.certificateCode': query({ certificateId: Id }).returns<{ imageBase64: string }>(),
  /** The yearly slip of a party member, once it was sent. */
  'paper.slip': query({ memberNo: MemberNo, slipId: Id }, ['revoked']).returns<PaperFile>(),
  /**
   * Everybody's hour entries of the period as an xlsx file, for at most twelve months. It holds names, so each making is written down;
   * the link opens it for ten minutes and within an hour the file is gone. A period is too long by its months, or by what was recorded in it.
   */
  'paper.ledger': command({ from: Day, until: Day }, ['periodWrong', 'periodTooLong', 'noEntries']).returns<ExportView & { link: string; fileName: string }>(),
  /** Who took which ledger away, the newest 100. */
  'paper.exports': query({}).returns<{ exports: ExportView[] }>(),
  /** For the clockwork only: deletes files that were fetched or forgotten. */
  'paper.sweep': command({}).returns<{ deleted: number }>(),
}
