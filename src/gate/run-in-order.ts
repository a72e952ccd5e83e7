import { overlap } from './overlap.ts'

/** Something to run after others. */
export type Node = {
  readonly id: string
  readonly needs: readonly string[]
  /** Nothing else runs at the same time. */
  readonly isAlone: boolean
  /** Globs of files that no other may write at the same time: whose they are would not be known. */
  readonly writes: readonly string[]
  /** The more urgent one starts first. */
  readonly urgency: number
}

/**
 * Runs every node once all it needs has ended, at most `concurrency` at a time; where there is a choice, the most urgent
 * first, and of equals in the order given. Those that run alone wait until nothing else can run, so that they keep nobody
 * waiting. The nodes must hold no cycle, and every need must be one of them.
 * @throws Error where no node could ever start
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
    await oneEnd(running, waiting)
  }
  return ended

  function next(): N | null {
    if (running.size >= concurrency || [...running.keys()].some(({ isAlone }) => isAlone)) return null
    const planned = [...waiting]
    const beside = planned.find(node => !node.isAlone && isReady(node) && isFree(node))
    if (beside || running.size > 0) return beside ?? null
    return planned.find(node => node.isAlone && isReady(node)) ?? null
  }

  function isReady({ needs }: N): boolean {
    return needs.every(id => ended.has(id))
  }

  function isFree({ writes }: N): boolean {
    return writes.length === 0 || ![...running.keys()].some(other => overlap(writes, other.writes))
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

/** With nothing running, nothing would keep the process alive either, and it would end with 0. */
function oneEnd(running: ReadonlyMap<Node, Promise<void>>, waiting: ReadonlySet<Node>): Promise<void> {
  if (running.size > 0) return Promise.race(running.values())
  throw new Error(`these wait for each other: ${[...waiting].map(({ id }) => id).join(', ')}`)
}
