/** What was opened, to be closed in the reverse order: at the end, or when starting fails half-way. */
export class Shutdown {
  private readonly steps: (() => void | Promise<void>)[] = []

  add(step: () => void | Promise<void>): void {
    this.steps.push(step)
  }

  /** Runs every step, the last first, even if one fails; a second call does nothing. */
  async run(): Promise<void> {
    const errors: unknown[] = []
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      try {
        await step()
      } catch (error) {
        errors.push(error)
      }
    }
    if (errors.length > 0) throw errors[0]
  }
}
