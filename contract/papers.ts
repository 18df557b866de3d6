import { query } from './procedure'
import { Id, MemberNo } from './values'

/** What leaves the house on paper: the file of a certificate or a slip, and the code that is printed on a certificate. */

export interface PaperFile {
  /** Opens the file for ten minutes, for whoever holds the link. */
  link: string
  /** Characters that the font does not have. The paper leaves a marked gap for each, to be filled in by hand. */
  rare: string[]
}

export const papers = {
  /** Made at the first question and kept: the same certificate is always the same file. */
  'paper.certificate': query({ certificateId: Id }, ['revoked']).returns<PaperFile>(),
  /** A mini-program code that WeChat's own scanner opens on the page of the public verification. PNG. */
  'paper.certificateCode': query({ certificateId: Id }).returns<{ imageBase64: string }>(),
  /** The yearly slip of a party member, once it was sent. */
  'paper.slip': query({ memberNo: MemberNo, slipId: Id }).returns<PaperFile>(),
}
