/** Something to run after others. */
type Node = { readonly id: string; readonly needs: readonly string[] }

/**
 * Runs every node once all it needs has ended, at most `concurrency` at a time, in the order given where there is a choice.
 * The nodes must hold no cycle, and every need must be one of them.
 */
export async function runInOrder<N extends Node, R>(
  nodes: readonly N[],
  concurrency: number,
  run: (node: N, ended: ReadonlyMap<string, R>) => Promise<R>
): Promise<ReadonlyMap<string, R>> {
  const ended = new Map<string, R>()
  const waiting = new Set(nodes)
  const running = new Map<string, Promise<void>>()

  while (ended.size < nodes.length) {
    for (const node of waiting) {
      if (running.size >= concurrency) break
      if (node.needs.every(id => ended.has(id))) start(node)
    }
    await Promise.race(running.values())
  }
  return ended

  function start(node: N): void {
    waiting.delete(node)
    const end = run(node, ended).then(result => {
      ended.set(node.id, result)
      running.delete(node.id)
    })
    running.set(node.id, end)
  }
}
