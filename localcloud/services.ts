import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Clock } from './clock/clock'
import { openDatabase, type Database } from './database'
import { Faults } from './faults/faults'
import { baseEnvironment } from './functions/environment'
import { Functions } from './functions/functions'
import { Journal } from './journal/journal'
import { MAX_FILE_BYTES } from './limits'
import { OpenApi } from './openapi/openapi'
import { Wechat } from './openapi/wechat'
import { openDataFolder } from './state/data-folder'
import { refuseDamage } from './state/intact'
import { secretOf, Secrets } from './state/secrets'
import type { Shutdown } from './state/shutdown'
import { openStore, type Store } from './state/store'
import { StorageActions } from './storage/actions'
import { FileStore } from './storage/file-store'
import { bucketOf, type Bucket } from './storage/paths'
import { Signer } from './storage/signer'
import { Timers } from './triggers/timers'
import type { LocalCloudOptions } from './types'

/** Every service of one local cloud, put together but not yet on the network. */
export interface AllServices {
  clock: Clock
  database: Database
  dir: string
  faults: Faults
  functions: Functions
  journal: Journal
  log: (line: string) => void
  openApi: OpenApi
  secrets: Secrets
  store: Store
  timers: Timers
  wechat: Wechat
  bucket: Bucket
  files: FileStore
  signer: Signer
  storage: StorageActions
}

/** Opens the services; what was opened is on `shutdown`. `url` is asked for when the first function starts. */
export async function openServices(options: LocalCloudOptions, shutdown: Shutdown, url: () => string): Promise<AllServices> {
  const log = options.log ?? (() => undefined)
  const folder = openDataFolder(options.dataDir)
  shutdown.add(() => folder.release())
  for (const part of ['cloud', 'database']) refuseDamage(join(folder.dir, part))
  const store = openStore(folder.dir)
  shutdown.add(() => store.close())
  const clock = new Clock(store)
  const now = (): number => clock.now()
  const database = await openDatabase({ dir: join(folder.dir, 'database'), now, indexes: options.indexes, warn: log })
  shutdown.add(() => database.close())
  clock.watch(() => database.clockMoved())
  const wechat = new Wechat(store, now)
  const journal = new Journal()
  const secrets = await Secrets.open(store, options.secrets ?? [])
  const functions = openFunctions(options, { clock, journal, log, secrets }, url)
  const timers = new Timers(functions, log)
  clock.follow((after, until) => timers.due(after, until))
  const openApi = new OpenApi(wechat, store, now, options.templates)
  shutdown.add(() => openApi.rates.keep())
  const storage = await openStorage(options.envId, folder.dir, store, now, url)
  return { clock, database, dir: folder.dir, faults: new Faults(), functions, journal, log, openApi, secrets, store, timers, wechat, ...storage }
}

function openFunctions(
  options: LocalCloudOptions,
  parts: { clock: Clock; journal: Journal; log: (line: string) => void; secrets: Secrets },
  url: () => string,
): Functions {
  const env = (): Record<string, string> => baseEnvironment(url(), options.envId, { ...options.env, ...parts.secrets.variables })
  const width = options.instances ?? availableParallelism()
  return new Functions(options.functionsDir, { ...parts, env, width, reload: options.reload ?? false })
}

async function openStorage(envId: string, dir: string, store: Store, now: () => number, url: () => string) {
  const files = new FileStore(dir, store, now, MAX_FILE_BYTES)
  const bucket = bucketOf(envId)
  const signer = new Signer(await secretOf(store, 'storage'), now)
  return { files, bucket, signer, storage: new StorageActions(files, bucket, signer, url) }
}
