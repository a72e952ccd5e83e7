import { expect, test } from '@jest/globals'
import { plainLook } from '../../../src/reporters/terminal/look.ts'
import { renderTerminal } from '../../../src/reporters/terminal/render.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { hostileReport, mixedReport } from '../mixed-report.ts'

test('the report shows the worst first and the verdict last', () => {
  expect(renderTerminal(mixedReport, plainLook)).toBe(`Readiness Gate · .github/readiness.yml · 4d72202
note: there is no base to compare with: every finding counts as new

✗ No debug output (no-debug)  2 matches in 41 files · 31 ms
    2 findings
    ✗ failures == 0 → 2
    lib/a.ex:12:5  error  IO.inspect left in code  elixir/io-inspect
        Remove it, or write through Logger.
    lib/b.ex:3:5  warning  IO.inspect left in code  elixir/io-inspect  (not from this change)
    1 ignored in the code, with a reason
? tests  1 min 5 s
    mix: not found
    Install Elixir before this step.
    │ one
    │ two
    whole output: readiness/tests.log
! Documents (docs)  31 ms
    no file matches docs/*.md
    ✗ exists → no file matches docs/*.md
    Write docs/runbook.md.
… Staging (staging)  31 ms
    decided after the merge
~ Old debt (old)  0 matches in 41 files · 31 ms
    until 2026-12-31, by @ops
✓ Formatted (format)  exit 0 · 1.2 s
- Go vet (go)  0 ms
    no go.mod

Not ready  2 failed · 1 broken · 1 waiting · 1 waived · 1 passed · 1 skipped  5.1 s
2 checks keep the gate shut
Next: No debug output: Remove it, or write through Logger. (1 more after it)
`)
})

const lines = (report: typeof mixedReport, columns = 100) =>
  renderTerminal(report, { isColoured: false, columns }).split('\n')

test('what was measured goes below the title on a narrow terminal', () => {
  const result = '✓ No debug output (no-debug)  0 matches in 41 files · 31 ms'
  expect(lines(aReport(), result.length)[2]).toBe(result)
  expect(lines(aReport(), result.length - 1).slice(2, 4)).toEqual([
    '✓ No debug output (no-debug)',
    '    0 matches in 41 files · 31 ms'
  ])
})

test.each([
  { count: 100, rest: [] },
  { count: 101, rest: ['    1 more by rule: elixir/io-inspect 1; --format json shows all'] }
])('of $count findings 100 are shown', ({ count, rest }) => {
  const findings = Array.from({ length: count }, (_, line) => aFinding({ line: line + 1, help: null }))
  const [, , , ...below] = lines(aReport({ results: [aResult({ status: 'failed', findings })] }))
  const list = below.slice(0, below.indexOf(''))
  expect([list.length, ...list.slice(100)]).toEqual([100 + rest.length, ...rest])
})

test('a cancelled gate and a report without checks say so', () => {
  const report = aReport({
    verdict: 'not-ready',
    isCancelled: true,
    reason: 'stopped by SIGINT',
    head: null,
    results: []
  })
  expect(lines(report)).toEqual([
    'Readiness Gate · .github/readiness.yml',
    '',
    '',
    'Not ready (cancelled)  no check  5.1 s',
    'stopped by SIGINT',
    'Next: Run the gate again: it was stopped before it had finished.',
    ''
  ])
})

test('colours are put in only where they are wanted', () => {
  const coloured = renderTerminal(aReport(), { isColoured: true, columns: 100 })
  expect(coloured).toContain('\u001b[32m✓\u001b[39m No debug output\u001b[2m (no-debug)\u001b[22m')
})

test('no text from outside moves the cursor, breaks a line or turns the direction', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to look for
  const harmful = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/
  const text = renderTerminal(hostileReport, plainLook)
  expect(text.split('\n').filter(line => harmful.test(line) || line.length > 2500)).toEqual([])
  expect(text.split('\n').length).toBe(19)
})
