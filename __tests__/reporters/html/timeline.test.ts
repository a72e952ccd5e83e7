import { expect, test } from '@jest/globals'
import { renderTimeline } from '../../../src/reporters/html/timeline.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'

const bar = (start: number, width: number) =>
  `<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect x="${start}" width="${width}" height="10"/></svg>`

function barsOf(durationMs: number, ...times: { startMs: number; durationMs: number }[]): string[] {
  const results = times.map(time => aResult(time))
  return renderTimeline(aReport({ durationMs, results }), results).match(/<svg.*?<\/svg>/g) ?? []
}

test('the checks that ran stand in the order of their start, each with its times and a way to it', () => {
  const results = [
    aResult({ title: 'a <b>', status: 'failed', startMs: 1000, durationMs: 3000 }),
    aResult({ title: 'Format', startMs: 0, durationMs: 1000 }),
    aResult({ title: 'Go vet', status: 'skipped', startMs: 0, durationMs: 0 })
  ]
  expect(renderTimeline(aReport({ durationMs: 4000, results }), results)).toBe(`<details class="timeline">
<summary><h2>Timeline of the checks</h2></summary>
<table>
<thead><tr><th scope="col">Check</th><th scope="col">Status</th><th scope="col">Started after</th><th scope="col">Took</th><th scope="col" class="axis"><span>0</span> <span>4.0 s</span></th></tr></thead>
<tbody>
<tr class="passed error" data-check="check-1"><th scope="row"><a href="#check-1">Format</a></th><td class="status">passed</td><td>0 ms</td><td>1.0 s</td><td>${bar(0, 250)}</td></tr>
<tr class="failed error" data-check="check-0"><th scope="row"><a href="#check-0">a &#60;b&#62;</a></th><td class="status">failed</td><td>1.0 s</td><td>3.0 s</td><td>${bar(250, 750)}</td></tr>
</tbody>
</table>
</details>`)
})

test('where no check ran there is no timeline', () => {
  const skipped = [aResult({ status: 'skipped' })]
  expect(renderTimeline(aReport({ results: skipped }), skipped)).toBe('')
})

test.each([
  { name: 'a check of no time', times: [{ startMs: 500, durationMs: 0 }], bars: [bar(500, 3)] },
  { name: 'one just wide enough', times: [{ startMs: 500, durationMs: 4 }], bars: [bar(500, 4)] },
  { name: 'one that starts at the end', times: [{ startMs: 1000, durationMs: 0 }], bars: [bar(997, 3)] },
  { name: 'one that ends after the report', times: [{ startMs: 1000, durationMs: 1000 }], bars: [bar(500, 500)] }
])('$name has a bar on the line', ({ times, bars }) => {
  expect(barsOf(1000, ...times)).toEqual(bars)
})

test('a report of no time divides nothing', () => {
  expect(barsOf(0, { startMs: 0, durationMs: 0 })).toEqual([bar(0, 3)])
})
