import type { ReportFormat } from '../report-format.ts'
import { coverageReading } from './coverage-reading.ts'

/** The share of lines; a file that several tests name is counted once. */
export const lcov: ReportFormat = {
  name: 'lcov',
  title: 'LCOV',
  read(text) {
    if (!/^SF:/m.test(text) || !/^end_of_record/m.test(text)) return null
    if (count(text, /^SF:/gm) !== count(text, /^end_of_record/gm)) throw new SyntaxError('a record has no end')
    const hits = new Map<string, boolean>()
    let file = ''
    for (const line of text.split(/\r?\n/)) {
      if (line.startsWith('SF:')) file = line.slice(3)
      // coverage.py before 7 gives an empty file a line 0 that has run.
      const [, number, count] = /^DA:([1-9]\d*),(-?\d+)/.exec(line) ?? []
      const key = `${file}:${number}`
      if (number !== undefined) hits.set(key, Number(count) > 0 || hits.get(key) === true)
    }
    return hits.size > 0 ? fromHits(hits) : coverageReading(sum(text, /^LH:(\d+)/gm), sum(text, /^LF:(\d+)/gm))
  }
}

function fromHits(hits: ReadonlyMap<string, boolean>): ReturnType<typeof coverageReading> {
  return coverageReading([...hits.values()].filter(isHit => isHit).length, hits.size)
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length
}

function sum(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((total, [, number]) => total + Number(number), 0)
}
