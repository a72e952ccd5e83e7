import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeCorpus } from './corpus.mjs'
import { languages } from './languages.mjs'
import { measure } from './measure.mjs'
import { memoryOf } from './memory.mjs'
import { growthPlot } from './svg.mjs'
import { toolsFor } from './tools.mjs'

/** Lines that do not hide each other. */
const PLOTTED = ['readiness scan', 'ripgrep']

/** The scan and ripgrep on ever larger repositories: rows for a table, and the plot; `null` where there is nothing to plot. */
export function measureGrowth(sizes, bench, say) {
  const series = new Map()
  const rows = sizes.map(files => {
    const corpus = makeCorpus({ folder: join(bench.work, 'corpus'), files, seed: bench.seed, languages })
    const tools = toolsFor(corpus.folder, bench).tools.filter(({ name }) => PLOTTED.includes(name))
    const times = measure(tools, { rounds: bench.rounds, cwd: bench.work })
    for (const [name, ms] of times) series.set(name, [...(series.get(name) ?? []), [files, ms]])
    const memory = memoryOf(corpus.folder, bench)
    rmSync(corpus.folder, { recursive: true })
    say(`${files} files scanned`)
    return { files, bytes: corpus.bytes, times, memory }
  })
  const lines = [...series].map(([name, points]) => ({ name, points }))
  return { rows, plot: lines.length > 0 ? growthPlot(lines) : null }
}
