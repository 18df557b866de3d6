import type { Routes } from '../../kit/context'
import { certificate } from './use-cases/certificate'
import { certificateCode } from './use-cases/certificate-code'
import { slip } from './use-cases/slip'

export const routes: Routes<`paper.${'certificate' | 'certificateCode' | 'slip'}`> = {
  'paper.certificate': certificate,
  'paper.certificateCode': certificateCode,
  'paper.slip': slip,
}
