import type { FunctionName } from '#contract/deployment'

/** What the doctor makes of what was asked. Pure, so that each complaint can be tested without breaking a deployment. */
export interface Check {
  name: string
  ok: boolean
  detail: string
}

/** Without these a function cannot do its work; templates are a wish, because the inbox always receives. */
export const NEEDED: Record<FunctionName, readonly string[]> = {
  community: ['SECRET_SEAL', 'SECRET_FIELDS', 'SETUP_CODE'],
  volunteering: ['SECRET_SEAL'],
  papers: ['SECRET_SEAL'],
  clockwork: ['SECRET_SEAL'],
}
const TEMPLATES = ['TPL_SHIFT', 'TPL_NEED', 'TPL_NOTICE', 'TPL_ORDER']

export interface Build {
  buildId: string
  configured: readonly string[]
}

export function buildCheck(target: FunctionName, build: Build | null, own: string): Check {
  const name = `function ${target}`
  if (!build) return { name, ok: false, detail: 'does not answer' }
  if (build.buildId !== own) return { name, ok: false, detail: `build ${build.buildId}, but clockwork is ${own}: deploy all functions together` }
  return { name, ok: true, detail: `build ${build.buildId}` }
}

export function settingsCheck(target: FunctionName, build: Build | null): Check {
  const missing = NEEDED[target].filter((setting) => !build?.configured.includes(setting))
  const detail = missing.length > 0 ? `missing ${missing.join(', ')}` : `${NEEDED[target].join(', ')} present`
  return { name: `settings of ${target}`, ok: missing.length === 0, detail }
}

/** The front end asks with the ids that `community` gives it, the clockwork sends with its own: both need them. */
export function templatesCheck(builds: readonly (Build | null)[]): Check {
  const missing = TEMPLATES.filter((setting) => builds.some((build) => !build?.configured.includes(setting)))
  const detail = missing.length > 0 ? `missing ${missing.join(', ')}: those messages reach the inbox only` : 'all four present'
  return { name: 'message templates', ok: missing.length === 0, detail }
}

/** WeChat looks at the permission before it looks at the recipient: 40003 (nobody) means that we may send. */
export function sendingCheck(errCode: number | undefined): Check {
  const name = 'permission subscribeMessage.send'
  if (errCode === 40003) return { name, ok: true, detail: 'granted (asked with no recipient, nothing was sent)' }
  if (errCode === -604101) return { name, ok: false, detail: 'not granted: upload clockwork with its config.json by WeChat DevTools, then wait ten minutes' }
  return { name, ok: false, detail: `unexpected answer ${errCode ?? 'without a code'}` }
}
