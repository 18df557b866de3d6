/**
 * Texts of documents that were read lately. Most programs read the same documents again and again, and a text from here costs less
 * than one from lmdb however large the database is. What is here is what the last commit left: a key that a job has written is not
 * kept until that job is settled. Transactions read from their snapshots and never from here. Of two generations the older one
 * goes as a whole, and what was read of it meanwhile lives on in the younger.
 */
const MOST_CHARACTERS_EACH = 2 * 1_048_576
const LONGEST = 16_384
/** What the key and its place take beside the text; small documents would fill the memory with them. */
const BESIDE = 150

export class RecentTexts {
  private young = new Map<string, string>()
  private old = new Map<string, string>()
  /** Of everything that came into the younger generation. */
  private characters = 0
  /** How many jobs have written a key and are not settled yet. */
  private readonly writing = new Map<string, number>()
  private isClearing = false

  of(name: string): string | undefined {
    const text = this.young.get(name)
    if (text !== undefined) return text
    const older = this.old.get(name)
    if (older !== undefined) this.keep(name, older)
    return older
  }

  keep(name: string, text: string): void {
    if (text.length > LONGEST || this.isClearing || this.writing.has(name)) return
    this.young.set(name, text)
    this.characters += text.length + BESIDE
    if (this.characters < MOST_CHARACTERS_EACH) return
    this.old = this.young
    this.young = new Map()
    this.characters = 0
  }

  /** A job writes the document. */
  written(name: string): void {
    this.young.delete(name)
    this.old.delete(name)
    this.writing.set(name, (this.writing.get(name) ?? 0) + 1)
  }

  /** The job that wrote these is on disk, or will never be. */
  settled(names: readonly string[]): void {
    for (const name of names) {
      const jobs = (this.writing.get(name) ?? 0) - 1
      if (jobs > 0) this.writing.set(name, jobs)
      else this.writing.delete(name)
    }
  }

  /** Nothing is kept from here until `cleared`. */
  clearing(): void {
    this.isClearing = true
    this.young.clear()
    this.old.clear()
  }

  cleared(): void {
    this.isClearing = false
  }
}
