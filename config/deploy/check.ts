/**
 * `npm run deploy:check` reads `.env` and says what a deployment would trip over. The CLI fills `{{env.NAME}}` in
 * cloudbaserc.json from that file and would deploy a function with an empty secret without a word.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'

/** Shorter secrets can be guessed by trying; `openssl rand -base64 32` gives 44 characters. */
const SECRET_LENGTH = 32

/** Sentences for whoever deploys; `warnings` do not stop a deployment. */
export function complaintsAbout(cloudbaserc: string, env: Readonly<Record<string, string | undefined>>): { errors: string[]; warnings: string[] } {
  const names = [...new Set([...cloudbaserc.matchAll(/\{\{env\.(\w+)\}\}/g)].map(([, name = '']) => name))]
  const missing = names.filter((name) => !env[name])
  const errors = missing.filter((name) => !name.startsWith('TPL_')).map((name) => `${name} is not set`)
  for (const name of names) {
    const value = env[name] ?? ''
    if (name.startsWith('SECRET_') && value !== '' && value.length < SECRET_LENGTH) errors.push(`${name} has fewer than ${SECRET_LENGTH} characters`)
  }
  if (env.SECRET_SEAL && env.SECRET_SEAL === env.SECRET_FIELDS) errors.push('SECRET_SEAL and SECRET_FIELDS must differ')
  // Environments of the local cloud begin so: what was tried out at home must never reach people.
  if (env.TCB_ENV_ID?.startsWith('demo-')) errors.push('TCB_ENV_ID names a demo environment')
  const warnings = missing.filter((name) => name.startsWith('TPL_')).map((name) => `${name} is not set: those messages reach the inbox only`)
  return { errors, warnings }
}

function main(): void {
  const root = path.resolve(__dirname, '..', '..')
  const cloudbaserc = readFileSync(path.join(__dirname, 'cloudbaserc.json'), 'utf8')
  const { errors, warnings } = complaintsAbout(cloudbaserc, parseEnv(readFileSync(path.join(root, '.env'), 'utf8')))
  for (const line of [...errors, ...warnings]) console.log(line)
  if (errors.length > 0) process.exitCode = 1
  else console.log('.env is complete')
}

if (require.main === module) main()
