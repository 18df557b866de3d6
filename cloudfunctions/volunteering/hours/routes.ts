import type { Routes } from '../../kit/context'
import { answer, object, verify } from './use-cases/change-typed'
import { ask, decide, list, mine as myCorrections } from './use-cases/correct'
import { ledger } from './use-cases/ledger'
import { publicity, typedList } from './use-cases/look'
import { mine } from './use-cases/mine'
import { confirmStar, starsDue } from './use-cases/stars'
import { sweep } from './use-cases/sweep'
import { type } from './use-cases/type'
import { typedReport } from './use-cases/typed-report'

export const routes = {
  'hours.mine': mine,
  'hours.type': type,
  'hours.typedList': typedList,
  'hours.verify': verify,
  'hours.publicity': publicity,
  'hours.object': object,
  'hours.answer': answer,
  'hours.typedReport': typedReport,
  'hours.ledger': ledger,
  'hours.sweep': sweep,
  'hours.starsDue': starsDue,
  'hours.confirmStar': confirmStar,
  'correction.ask': ask,
  'correction.mine': myCorrections,
  'correction.list': list,
  'correction.decide': decide,
} satisfies Routes<`correction.${'ask' | 'mine' | 'list' | 'decide'}` | `hours.${'mine' | 'type' | 'typedList' | 'verify' | 'publicity' | 'object' | 'answer' | 'typedReport' | 'ledger' | 'sweep' | 'starsDue' | 'confirmStar'}`>
