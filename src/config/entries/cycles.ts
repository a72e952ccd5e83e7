/** What each check waits for. */
type Needs = ReadonlyMap<string, readonly string[]>

/** Checks that wait for each other, each circle with its first id repeated at the end. */
export function cyclesIn(needs: Needs): readonly (readonly string[])[] {
  const walked = new Set<string>()
  return [...needs.keys()].flatMap(start => {
    const cycle = cycleFrom(start, needs, walked)
    return cycle ? [cycle] : []
  })
}

type Step = { readonly id: string; readonly ahead: string[] }

/** With a stack of its own: a chain of needs may be longer than the program's. */
function cycleFrom(start: string, needs: Needs, walked: Set<string>): readonly string[] | null {
  const way: Step[] = []
  const onWay = new Set<string>()
  const enter = (id: string) => {
    if (walked.has(id)) return
    walked.add(id)
    onWay.add(id)
    way.push({ id, ahead: [...(needs.get(id) ?? [])].reverse() })
  }
  enter(start)
  for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
    const next = here.ahead.pop()
    if (next !== undefined && onWay.has(next)) return [...[...onWay].slice([...onWay].indexOf(next)), next]
    if (next !== undefined) enter(next)
    else onWay.delete(way.pop()?.id ?? '')
  }
  return null
}
