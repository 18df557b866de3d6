import * as sdk from 'wx-server-sdk'

/**
 * The floor of the bench: the least that a command can be, one read and one durable write, through the real SDK and the
 * same door. What a procedure takes beyond it is ours; what the floor takes is the platform's stand-in.
 */
sdk.init({ env: (sdk as unknown as { DYNAMIC_CURRENT_ENV: string }).DYNAMIC_CURRENT_ENV })

interface Floor {
  doc(id: string): { get(): Promise<unknown> }
  add(options: { data: object }): Promise<unknown>
}
const database = sdk.database as unknown as (config: object) => { collection(name: string): Floor }
const floor = database({ throwOnNotFound: false }).collection('floor')

export async function main({ requestId }: { requestId: string }) {
  await floor.doc('nothing').get()
  await floor.add({ data: { _id: requestId, communityId: 'bench', at: Date.now() } })
  return { ok: true, data: {} }
}
