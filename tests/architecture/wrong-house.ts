/** One wrong import for each boundary rule: the house that the rules must refuse. Contexts here: shifts, ledger; notices. */
export interface WrongImport {
  rule: string
  file: string
  line: string
}

const wrong = (rule: string, file: string, line: string): WrongImport => ({ rule, file, line })

export const wrongImports: WrongImport[] = [
  wrong('contract-alone', 'contract/a.ts', "import '../src/lib/format'"),
  wrong('contract-valibot', 'contract/b.ts', "import 'dayjs'"),
  wrong('localcloud-alone', 'localcloud/a.ts', "import '../contract/words'"),
  wrong('demo', 'demo/a.ts', "import '../cloudfunctions/policy'"),
  wrong('functions-below', 'cloudfunctions/volunteering/shifts/use-cases/below.ts', "import '../../../../localcloud/clock'"),
  wrong('src-below', 'src/features/shift/below.ts', "import '../../../cloudfunctions/policy'"),
  wrong('components', 'src/components/card.tsx', "import '../lib/cloud/client'"),
  wrong('lib', 'src/lib/format-upward.ts', "import '../features/shift/text'"),
  wrong('features', 'src/features/shift/upward.ts', "import '../../pages/home/index'"),
  wrong('pages-apart', 'src/pages/mine/index.ts', "import '../home/index'"),
  wrong('contract-types', 'src/pages/list/index.ts', "import { word } from '../../../contract/words'\nexport const shown = word"),
  wrong('sdk-in-one-place', 'cloudfunctions/volunteering/shifts/sdk.ts', "import 'wx-server-sdk'"),
  wrong('kit-without-domain', 'cloudfunctions/kit/upward.ts', "import '../policy'"),
  wrong('shared-tables', 'cloudfunctions/shared.ts', "import './volunteering/ledger/public'"),
  wrong('functions-apart', 'cloudfunctions/clockwork/outbox/neighbour.ts', "import '../../volunteering/ledger/public'"),
  wrong('function-entry', 'cloudfunctions/volunteering/index.ts', "import './ledger/repository'"),
  wrong('contexts-apart', 'cloudfunctions/volunteering/shifts/neighbour.ts', "import '../ledger/repository'"),
  wrong('domain-is-pure', 'cloudfunctions/volunteering/shifts/domain/day.ts', "import 'dayjs'"),
  wrong('downward', 'cloudfunctions/volunteering/shifts/use-cases/upward.ts', "import '../routes'"),
  wrong('repository-below', 'cloudfunctions/volunteering/shifts/repository.ts', "import './use-cases/sign-up'"),
  wrong('arrows-of-others', 'cloudfunctions/volunteering/strangers/arrow.ts', "import '../ledger/public'"),
  wrong('no-cycles', 'src/features/shift/hen.ts', "import { egg } from './egg'\nexport const hen = () => egg"),
  wrong('resolvable', 'src/features/shift/nowhere.ts', "import './no-such-file'"),
  wrong('no-test-code', 'src/features/shift/helped.ts', "import './text.test'"),
  wrong('no-dev-packages', 'src/lib/heavy.ts', "import 'fastify'"),
]

export const otherHalfOfTheCycle = 'src/features/shift/egg.ts'

/** What the wrong imports point at: all of it allowed. */
export const innocentFiles: Record<string, string> = {
  'contract/words.ts': "export const word = 'word'",
  'src/lib/format.ts': 'export {}',
  'src/lib/cloud/client.ts': "import type { word } from '../../../contract/words'\nexport type Word = typeof word",
  'src/features/shift/text.ts': 'export {}',
  'src/features/shift/text.test.ts': "import 'fastify'",
  [otherHalfOfTheCycle]: "import { hen } from './hen'\nexport const egg = () => hen",
  'src/features/shift/wing.ts': "import type { Feather } from './feather'\nexport interface Wing { feather: Feather }\nexport const wing = 1",
  'src/features/shift/feather.ts': "import { wing } from './wing'\nexport interface Feather { of: typeof wing }",
  'src/pages/home/index.ts': "import '../../features/shift/text'",
  'cloudfunctions/policy.ts': 'export {}',
  'cloudfunctions/kit/wechat.ts': "import 'wx-server-sdk'",
  'cloudfunctions/volunteering/ledger/public.ts': 'export {}',
  'cloudfunctions/volunteering/ledger/repository.ts': "import '../../kit/wechat'",
  'cloudfunctions/volunteering/shifts/routes.ts': "import './use-cases/sign-up'",
  'cloudfunctions/volunteering/shifts/use-cases/sign-up.ts': "import '../domain/seats'",
  'cloudfunctions/volunteering/shifts/domain/seats.ts': "import '../../../../contract/words'",
  'localcloud/clock.ts': 'export {}',
}
