import type { Routes } from '../../kit/context'
import { certificate } from './use-cases/certificate'
import { certificateCode } from './use-cases/certificate-code'

export const routes: Routes<`paper.${'certificate' | 'certificateCode'}`> = {
  'paper.certificate': certificate,
  'paper.certificateCode': certificateCode,
}
