import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { doneOf, startFixtures } from '../fixtures/start-fixtures'
import { openStore, type Store } from '../state/store'
import { Clock, type Due } from './clock'

let dir: string
let store: Store
let clock: Clock
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'localcloud-clock-'))
  store = openStore(dir)
  clock = new Clock(store)
})
afterEach(async () => {
  await store.close()
  rmSync(dir, { recursive: true, force: true })
})

const YEAR_2031 = Date.UTC(2031, 0, 1)

/** Follows an agenda with one entry at each of `times` and writes down, to the minute, what the clock shows when it runs. */
function follow(times: number[]): number[] {
  const ran: number[] = []
  const run = async (): Promise<void> => void ran.push(Math.floor(clock.now() / 60_000) * 60_000)
  clock.follow((after, until) => times.filter((time) => time > after && time <= until).map((time): Due => ({ at: time, run })))
  return ran
}

describe('the clock of the cloud', () => {
  it('stands at the due time of each thing on the way, and at the target in the end', async () => {
    await clock.set(YEAR_2031)
    const ran = follow([YEAR_2031 + 60_000, YEAR_2031 + 120_000])
    await clock.set(YEAR_2031 + 600_000)
    expect(ran).toEqual([YEAR_2031 + 60_000, YEAR_2031 + 120_000])
    expect(clock.now()).toBeGreaterThanOrEqual(YEAR_2031 + 600_000)
  })

  it('lets moves wait for each other', async () => {
    await clock.set(YEAR_2031)
    const ran = follow([1, 2, 3].map((minute) => YEAR_2031 + minute * 60_000))
    await Promise.all([clock.advance(90_000), clock.advance(60_000), clock.advance(60_000)])
    expect(ran).toHaveLength(3)
  })

  it('is where it was after a restart', async () => {
    await clock.advance(1_000_000_000)
    expect(new Clock(store).offsetMs).toBe(clock.offsetMs)
  })

  it('refuses what is no time', async () => {
    await expect(clock.set(NaN)).rejects.toThrow('a number of milliseconds')
  })

  it('shows the machine’s time after a reset', async () => {
    await clock.advance(1_000_000_000)
    await clock.reset()
    expect(Math.abs(clock.offsetMs)).toBeLessThan(60_000)
  })
})

describe('a clock whose disk is full', () => {
  const full = (): void => void jest.spyOn(store, 'write').mockRejectedValue(new Error('the disk is full'))

  it('stands where it stood, for everybody who asks and after a restart', async () => {
    await clock.set(YEAR_2031)
    const [before, moved] = [clock.offsetMs, jest.fn()]
    clock.watch(moved)
    full()
    await expect(clock.advance(60_000)).rejects.toThrow('the disk is full')
    await expect(clock.set(YEAR_2031 - 60_000)).rejects.toThrow('the disk is full')
    await expect(clock.reset()).rejects.toThrow('the disk is full')
    expect([clock.offsetMs, new Clock(store).offsetMs]).toEqual([before, before])
    expect(moved).not.toHaveBeenCalled()
  })

  it('fires later what it could not fire on the way', async () => {
    await clock.set(YEAR_2031)
    clock.run()()
    const due = YEAR_2031 + 3_600_000
    const ran = follow([due])
    full()
    await expect(clock.set(due + 60_000)).rejects.toThrow('the disk is full')
    expect(ran).toEqual([])
    jest.restoreAllMocks()
    await clock.set(due + 60_000)
    expect(ran).toEqual([due])
  })
})

describe('time inside a function', () => {
  it('is the time of the cloud, for every way to ask for it', async () => {
    const fixtures = await startFixtures()
    await fixtures.cloud.clock.set(YEAR_2031)
    const seen = doneOf<{ now: number; made: number; text: string; isDate: boolean }>(await fixtures.probe('now'))
    expect(new Date(seen.now).getUTCFullYear()).toBe(2031)
    expect(new Date(seen.made).getUTCFullYear()).toBe(2031)
    expect(seen.text).toContain('2031')
    expect(seen.isDate).toBe(true)
    await fixtures.stop()
  })
})
