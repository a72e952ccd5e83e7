/** Something to run after others. */
type Node = {
  readonly id: string
  readonly needs: readonly string[]
  /** Nothing else runs at the same time. */
  readonly isAlone: boolean
  /** The more urgent one starts first. */
  readonly urgency: number
}

/**
 * Runs every node once all it needs has ended, at most `concurrency` at a time; where there is a choice, the most urgent
 * first, and of equals in the order given. Those that run alone wait until nothing else can run, so that they keep nobody
 * waiting. The nodes must hold no cycle, and every need must be one of them.
 */
export async function runInOrder<N extends Node, R>(
  nodes: readonly N[],
  concurrency: number,
  run: (node: N, ended: ReadonlyMap<string, R>) => Promise<R>
): Promise<ReadonlyMap<string, R>> {
  const ended = new Map<string, R>()
  const waiting = new Set([...nodes].sort((a, b) => b.urgency - a.urgency))
  const running = new Map<N, Promise<void>>()

  while (ended.size < nodes.length) {
    for (let node = next(); node !== null; node = next()) start(node)
    await Promise.race(running.values())
  }
  return ended

  function next(): N | null {
    if (running.size >= concurrency || [...running.keys()].some(({ isAlone }) => isAlone)) return null
    let alone: N | null = null
    for (const node of waiting) {
      if (!node.needs.every(id => ended.has(id))) continue
      if (!node.isAlone) return node
      alone ??= node
    }
    return running.size === 0 ? alone : null
  }

  function start(node: N): void {
    waiting.delete(node)
    const end = run(node, ended).then(result => {
      ended.set(node.id, result)
      running.delete(node)
    })
    running.set(node, end)
  }
}
