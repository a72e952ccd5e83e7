import type { ReportFormat } from '../report-format.ts'
import { coverageReading } from './coverage-reading.ts'

/** `example.com/demo/a.go:3.25,5.2 2 1`: a block, its statements, how often it ran. Merged profiles repeat blocks. */
const BLOCK = /^(\S.*:\d+\.\d+,\d+\.\d+) (\d+) (\d+)$/

/** The first line; again where profiles were written into one file, one after the other. */
const MODE = /^mode: (?:set|count|atomic)$/

const SHOWN_LENGTH = 80

/** The share of statements. */
export const goCoverprofile: ReportFormat = {
  name: 'go-coverprofile',
  title: 'Go coverage profile',
  read(text) {
    const [first = '', ...lines] = text.split(/\r?\n/)
    if (!MODE.test(first)) return null
    const blocks = new Map<string, { readonly statements: number; readonly hasRun: boolean }>()
    for (const line of lines) {
      const [, block, statements, count] = BLOCK.exec(line) ?? []
      if (block === undefined) {
        if (line === '' || MODE.test(line)) continue
        throw new SyntaxError(`${line.slice(0, SHOWN_LENGTH)} is no block`)
      }
      const hasRun = Number(count) > 0 || blocks.get(block)?.hasRun === true
      blocks.set(block, { statements: Number(statements), hasRun })
    }
    const all = [...blocks.values()]
    const sum = (some: typeof all) => some.reduce((total, { statements }) => total + statements, 0)
    return coverageReading(sum(all.filter(({ hasRun }) => hasRun)), sum(all))
  }
}
