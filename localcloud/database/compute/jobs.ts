/** What the worker does: choose documents by a query, or run a pipeline over them. Documents come as they lie on disk. */
import { DEFAULT_AGGREGATE_LIMIT } from '../../limits'
import { decodeDoc } from '../codec'
import { parseEjson, toEjson, type ServerDate } from '../ejson'
import { CompiledTexts, remember } from '../query-cache'
import type { Doc } from '../values'
import type { RawStage } from '../wire'
import type { Run } from './group'
import { emptyWorld, type World } from './scope'
import { compileStages } from './stages'

/** EJSON texts are compiled here once more: closures cannot be sent. */
export type Job = { now: number; docs: readonly string[] } & (
  | { kind: 'match'; query: string }
  | { kind: 'aggregate'; stages: readonly RawStage[]; isLimited: boolean }
)

/** Reads what matches a query (EJSON) in another collection, as it lies on disk. */
export type Foreign = (collection: string, query: string) => readonly string[]

const texts = new CompiledTexts()
const pipelines = new Map<string, { run: Run; world: World }>()

/** The positions of the documents that match, or the rows of the result as EJSON. */
export function perform(job: Job, foreign: Foreign): number[] | string[] {
  const serverDate: ServerDate = (offset) => new Date(job.now + offset)
  if (job.kind === 'match') {
    const { matches } = texts.query(job.query, serverDate)
    return job.docs.flatMap((text, i) => (matches(decodeDoc(text)) ? [i] : []))
  }
  const { run, world } = pipelineOf(job.stages, serverDate)
  const decoded = new Map<string, Doc[]>()
  world.documentsOf = (collection, filter) => {
    const query = toEjson(filter)
    const known = decoded.get(`${collection} ${query}`) ?? foreign(collection, query).map(decodeDoc)
    decoded.set(`${collection} ${query}`, known)
    return known
  }
  const rows = run(job.docs.map(decodeDoc))
  return (job.isLimited ? rows : rows.slice(0, DEFAULT_AGGREGATE_LIMIT)).map((row) => toEjson(row))
}

function pipelineOf(stages: readonly RawStage[], serverDate: ServerDate): { run: Run; world: World } {
  return remember(pipelines, JSON.stringify(stages), () => {
    const world = emptyWorld()
    return { world, run: compileStages(stages.map(({ name, text }) => ({ name, value: parseEjson(text, serverDate) })), world) }
  })
}
