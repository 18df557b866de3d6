import type { FastifyInstance } from 'fastify'
import { FAILURES } from './functions/failure'
import { adminRoute } from './http/admin'
import { controlRoutes } from './http/control-routes'
import { functionsRoute } from './http/functions-route'
import { listen, makeServer } from './http/server'
import { storageRoute } from './http/storage-route'
import { wechatRoutes } from './http/wechat-routes'
import { identify } from './identity/caller'
import { openServices, type AllServices } from './services'
import { plant } from './state/seed'
import { Shutdown } from './state/shutdown'
import { exportLines, exportTo, importFrom } from './state/transfer'
import type { Caller, InvokeReply, LocalCloud, LocalCloudOptions } from './types'

export type { Caller, InvokeReply, LocalCloud, LocalCloudOptions } from './types'
export type { Fault } from './faults/faults'
export type { InvocationRecord, TransferRecord, WireCall } from './journal/journal'
export type { ServiceMessage } from './openapi/wechat'
export type { Seed } from './state/seed'

/**
 * Starts the WeChat cloud at home: opens the data folder, listens on 127.0.0.1, starts an instance of each function.
 * Throws a sentence for people when the environment is not a demo, the folder is in use, or a function is refused.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  if (!options.envId.startsWith('demo-')) {
    throw new Error(`The local cloud serves environments named demo-… and not "${options.envId}".`)
  }
  const shutdown = new Shutdown()
  try {
    return await start(options, shutdown)
  } catch (error) {
    await shutdown.run()
    throw error
  }
}

async function start(options: LocalCloudOptions, shutdown: Shutdown): Promise<LocalCloud> {
  const address = { port: 0 }
  const services = await openServices(options, shutdown, () => urlOf(address.port))
  const { clock, functions } = services
  const app = makeServer()
  shutdown.add(() => app.close())
  shutdown.add(() => clock.settled()) // a walk through timers ends soon: their functions are gone by now
  shutdown.add(() => functions.close())
  const cloud = assemble(services, options.envId, shutdown, address)
  await addRoutes(app, services, cloud)
  await options.routes?.(app, cloud)
  address.port = await listen(app, options.port ?? 0)
  if (options.warm ?? true) functions.warm()
  if (options.timers ?? true) shutdown.add(clock.run())
  return cloud
}

async function addRoutes(app: FastifyInstance, services: AllServices, cloud: LocalCloud): Promise<void> {
  await adminRoute(app, services)
  await functionsRoute(app, services)
  await storageRoute(app, services)
  await wechatRoutes(app, services)
  await controlRoutes(app, cloud)
}

function assemble(services: AllServices, envId: string, shutdown: Shutdown, address: { port: number }): LocalCloud {
  const { clock, database, faults, journal, timers, wechat } = services
  return {
    clock,
    database,
    faults,
    journal,
    wechat,
    get port() {
      return address.port
    },
    get url() {
      return urlOf(address.port)
    },
    invoke: (name, event, caller) => invoke(services, name, event, caller),
    fireTimer: (functionName, triggerName) => timers.fire(functionName, triggerName, clock.now()),
    reset: () => reset(services),
    seed: (documents) => plant(services.database, documents),
    exportTo: (file) => exportTo({ ...services, envId }, file),
    exportLines: () => exportLines({ ...services, envId }),
    importFrom: (file) => takeIn(services, envId, file),
    close: () => shutdown.run(),
  }
}

async function invoke(services: AllServices, name: string, event: unknown, caller: Caller): Promise<InvokeReply> {
  const identity = identify(caller)
  if (identity.openid !== undefined) services.wechat.see(identity.openid)
  const invoked = await services.functions.invoke(name, event, identity)
  const { requestId } = invoked
  if (invoked.ok) return { requestId, ok: true, result: JSON.parse(invoked.text) as unknown }
  return { requestId, ok: false, errCode: FAILURES[invoked.code], errMsg: invoked.message }
}

async function reset(services: AllServices): Promise<void> {
  services.faults.clear()
  services.journal.clear()
  await services.clock.reset()
  await services.database.clear()
  await services.openApi.rates.clear()
  await services.wechat.clear()
  await services.files.clear()
}

async function takeIn(services: AllServices, envId: string, file: string): Promise<void> {
  await importFrom({ ...services, envId }, file)
  await services.clock.reload()
  services.openApi.rates.reload()
  await services.secrets.reload()
  services.functions.restart() // their environment holds the secrets
}

function urlOf(port: number): string {
  return `http://127.0.0.1:${port}`
}
