import type { Envelope } from '#contract/envelope'

/**
 * Functions are released together, and each can say which release it is: the doctor asks all of them. Only our own
 * functions may ask. Of the environment it tells names, never values.
 */
export interface BuildState {
  buildId: string
  /** Settings that have a value here. */
  configured: string[]
}

const QUESTION = 'kit.build'
export const buildQuestion = { name: QUESTION, input: {} }
export const isBuildQuestion = (envelope: Envelope) => envelope.name === QUESTION

export const buildState = (): BuildState => ({
  buildId: __BUILD_ID__,
  configured: Object.keys(process.env).filter((name) => /^(SECRET_|TPL_|SETUP_)/.test(name) && process.env[name] !== ''),
})
