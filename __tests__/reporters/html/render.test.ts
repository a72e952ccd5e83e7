import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { renderHtml } from '../../../src/reporters/html/render.ts'
import { aFinding } from '../../fakes/a-finding.ts'
import { aReport, aResult } from '../../fakes/a-report.ts'
import { hostileReport } from '../mixed-report.ts'

function partOf(page: string, start: string, end: string): string {
  const from = page.indexOf(start)
  return page.slice(from, page.indexOf(end, from) + end.length)
}

const report = aReport({
  reason: '1 check keeps the gate shut',
  base: 'b45e',
  notes: ['a note'],
  results: [
    aResult({
      status: 'failed',
      reason: '1 finding',
      help: 'Ask <ops>.',
      owner: '@ops',
      evidence: '1 match',
      expectations: [{ statement: 'failures == 0', status: 'failed', actual: '1' }],
      findings: [aFinding(), aFinding({ line: 2, ignored: 'a banner' })],
      tail: 'x < y\n',
      outputFile: 'out.log'
    })
  ]
})

test('the head tells the verdict, why, and what to do', () => {
  expect(partOf(renderHtml(report), '<header', '</header>')).toBe(`<header class="not-ready">
<h1>❌ Not ready</h1>
<p class="counts">1 failed</p>
<p class="reason">1 check keeps the gate shut</p>
<p class="next"><b>Next:</b> No debug output: Ask &#60;ops&#62;.</p>
<p class="note">a note</p>
<p class="facts">config <code>.github/readiness.yml</code> · commit <code>4d72202aa4d7</code> · compared with <code>b45e</code> · 5.1 s</p>
</header>`)
})

test('a check tells everything that is known of it', () => {
  expect(
    partOf(
      renderHtml(report, () => null),
      '<main',
      '</main>'
    )
  ).toBe(`<main id="checks" tabindex="-1">
<details class="check failed error" id="check-0" data-status="failed" open>
<summary>
<span class="mark" aria-hidden="true">❌</span>
<h2 class="title">No debug output <code class="id">no-debug</code></h2>
<span class="status">failed</span>
<span class="measured">1 match</span>
<span class="time"><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="6"/></svg>31 ms</span>
</summary>
<div class="body">
<p class="facts">source scan · counts as error · pre-merge · owner @ops</p>
<p class="reason">1 finding</p>
<ul class="expectations">
<li>❌ <code>failures == 0</code> <span class="actual">→ 1</span></li>
</ul>
<p class="step">Ask &#60;ops&#62;.</p>
<ul class="findings">
<li data-path="lib/a.ex"><p><code class="place">lib/a.ex:12:5</code> <span class="severity error">error</span> <span class="message">IO.inspect left in code</span> <code class="rule">elixir/io-inspect</code></p><p class="help">Remove it, or write through Logger.</p></li>
</ul><details class="ignored"><summary>1 ignored in the code</summary><ul class="findings">
<li data-path="lib/a.ex"><p><code class="place">lib/a.ex:2:5</code> <span class="severity ignored">ignored</span> <span class="message">IO.inspect left in code</span> <code class="rule">elixir/io-inspect</code></p><p class="help">a banner</p></li>
</ul></details>
<details class="tail" open><summary>Last lines of the output — whole output: <code>out.log</code></summary><pre>x &#60; y</pre></details>
</div>
</details>
<p id="none" hidden>No check matches.</p>
</main>`)
})

test('the page allows its own script and style, and nothing else', () => {
  const page = renderHtml(hostileReport)
  const hash = (tag: string) => {
    const content = partOf(page, `<${tag}>`, `</${tag}>`).slice(tag.length + 2, -tag.length - 3)
    return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
  }
  expect(partOf(page, '<meta http-equiv', '">')).toBe(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hash('script')}; style-src ${hash('style')}; base-uri 'none'; form-action 'none'">`
  )
})

test('nothing from outside is markup', () => {
  const page = renderHtml(hostileReport, () => `${'\n'.repeat(11)}</pre><script>alert(1)</script>\u202e`)
  expect(page.match(/<script|\u202e|<\/pre><script/g)).toEqual(['<script'])
})

test.each([
  { count: 100, folded: null },
  { count: 101, folded: '1 more' }
])('of $count findings of a check a hundred are in sight, and the rest folded away', ({ count, folded }) => {
  const findings = Array.from({ length: count }, (_, index) => aFinding({ line: index + 1 }))
  const page = renderHtml(aReport({ results: [aResult({ status: 'failed', findings })] }))
  const [sight = '', rest = ''] = page.split('<details class="more">')
  const items = (part: string) => part.match(/<li data-path/g)?.length ?? 0
  expect([items(sight), items(rest), /<summary>(.*?)<\/summary>/.exec(rest)?.[1] ?? null]).toEqual([
    100,
    count - 100,
    folded
  ])
})

test('a page of one check shows excerpts up to a limit', () => {
  const findings = Array.from({ length: 101 }, () => aFinding({ line: 1 }))
  const page = renderHtml(aReport({ results: [aResult({ status: 'failed', findings })] }), () => 'one\n')
  expect(page.match(/class="excerpt"/g)?.length).toBe(100)
})
