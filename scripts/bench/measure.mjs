import { run } from './tools.mjs'

/** What takes so long has its median in fewer rounds. */
const SLOW = { ms: 5000, rounds: 2 }

/** Runs the tools in turns, so that what else the machine does meets all alike. Gives the median of each. */
export function measure(tools, { rounds, cwd }) {
  const times = new Map(tools.map(({ name }) => [name, []]))
  for (const tool of tools) if (!tool.isSlow) run(tool, cwd)
  for (let round = 0; round < rounds; round += 1)
    for (const tool of tools) if (isDue(times.get(tool.name))) times.get(tool.name).push(run(tool, cwd).ms)
  return new Map([...times].map(([name, all]) => [name, median(all)]))
}

function isDue(times) {
  return times.length < SLOW.rounds || times[0] < SLOW.ms
}

/** What each tool counts. Throws when one that tells calls from text counts others than were planted. */
export function counts(tools, { cwd, planted }) {
  return new Map(
    tools.map(tool => {
      const count = tool.count(run(tool, cwd))
      if (tool.isExact && count !== planted) throw new Error(`${tool.name} counts ${count}, planted are ${planted}`)
      return [tool.name, count]
    })
  )
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** A table in Markdown. */
export function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`
  const rule = head.map((_, index) => (index === 0 ? '---' : '--:'))
  return [head, rule, ...rows].map(line).join('\n')
}
