/** Writes to a nested place, making what lies on the way. Paths are WeChat's: `list[2].name`, and Taro's `root.cn.[0].v`. */
export function setPath(target: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.match(/[^.[\]]+/g) ?? []
  const last = steps.pop()
  if (last === undefined) return
  let place = target
  steps.forEach((step, index) => {
    const next = steps[index + 1] ?? last
    const known = place[step]
    if (typeof known !== 'object' || known === null) place[step] = /^\d+$/.test(next) ? [] : {}
    place = place[step] as Record<string, unknown>
  })
  place[last] = value
}
