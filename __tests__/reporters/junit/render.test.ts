import { expect, test } from '@jest/globals'
import { renderJunit } from '../../../src/reporters/junit/render.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { hostileReport, mixedReport } from '../mixed-report.ts'

test('every check is a test case, and what keeps the gate shut is a failure or an error', () => {
  expect(renderJunit(mixedReport)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Readiness Gate" tests="7" failures="1" errors="2" time="5.120">
  <testsuite name="Readiness Gate" tests="7" failures="1" errors="2" skipped="2" time="5.120">
    <testcase classname="readiness.run" name="Formatted" time="1.234">
      <system-out>exit 0</system-out>
    </testcase>
    <testcase classname="readiness.scan" name="No debug output" time="0.031">
      <failure message="2 findings" type="failed">2 matches in 41 files
failures == 0 → 2
lib/a.ex:12:5  error  IO.inspect left in code  elixir/io-inspect
lib/b.ex:3:5  warning  IO.inspect left in code  elixir/io-inspect</failure>
    </testcase>
    <testcase classname="readiness.run" name="tests" time="65.000">
      <error message="mix: not found" type="broken">Install Elixir before this step.
one
two</error>
    </testcase>
    <testcase classname="readiness.scan" name="Documents" time="0.031">
      <system-out>exists → no file matches docs/*.md
Write docs/runbook.md.</system-out>
    </testcase>
    <testcase classname="readiness.scan" name="Staging" time="0.031">
      <error message="decided after the merge" type="waiting">decided after the merge</error>
    </testcase>
    <testcase classname="readiness.scan" name="Old debt" time="0.031">
      <skipped message="until 2026-12-31, by @ops"/>
    </testcase>
    <testcase classname="readiness.scan" name="Go vet" time="0.000">
      <skipped message="no go.mod"/>
    </testcase>
  </testsuite>
</testsuites>
`)
})

test('nothing from outside is markup or no character of XML', () => {
  const text = renderJunit({ ...hostileReport, results: [...hostileReport.results, aResult({ title: '\ufffe"\'' })] })
  const tags = new Set(text.match(/<\/?[^\s>/]+/g))
  expect([...tags].sort()).toEqual(
    ['<', '</']
      .flatMap(start => ['failure', 'system-out', 'testcase', 'testsuite', 'testsuites'].map(name => start + name))
      .concat('<?xml')
      .sort()
  )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones XML has not
  expect(text.match(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff\p{Surrogate}]|&(?!#\d+;)/gu)).toBe(null)
})

test('a report without checks is an empty suite', () => {
  expect(renderJunit(aReport({ results: [], durationMs: 0 }))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Readiness Gate" tests="0" failures="0" errors="0" time="0.000">
  <testsuite name="Readiness Gate" tests="0" failures="0" errors="0" skipped="0" time="0.000"/>
</testsuites>
`)
})
