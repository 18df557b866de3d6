import { fuzzDoor } from './fuzz'

jest.setTimeout(300_000)

const SEED = Number(process.env.FUZZ_SEED ?? 20260305)
const MEGABYTE = 1_048_576

it(`answers 20,000 malformed messages and stays what it was (FUZZ_SEED=${SEED})`, async () => {
  const { sent, problems, heap, answers } = await fuzzDoor(20_000, SEED)
  expect(problems).toEqual([])
  expect(sent).toBe(20_000)
  // The messages reached the database and did not all die at the door.
  expect(answers.ok).toBeGreaterThan(500)
  expect(answers.INVALID_PARAM).toBeGreaterThan(500)
  expect(heap[1] - heap[0]).toBeLessThan(16 * MEGABYTE)
})
