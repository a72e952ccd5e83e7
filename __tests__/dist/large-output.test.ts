import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { startReadiness } from './command-line.ts'
import { parseReport } from './json-report.ts'
import { workTree } from './work-tree.ts'

const GIGABYTES = 2
const MOST_MEGABYTES = 200

const config = `checks:
  big: head -c ${GIGABYTES}000000000 /dev/zero | tr '\\0' x | fold -w 200; echo; echo the very last line; exit 1
`

/** The most memory a process has held so far, in kilobytes; 0 once it is gone. */
function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
// It takes ten seconds, and the disk for the whole output.
;(process.env.CI_HEAVY_TESTS ? test : test.skip)(
  'a command that prints two gigabytes costs less than 200 MB, and its end is told',
  async () => {
    await using work = await workTree({ '.github/readiness.yml': config })
    const running = startReadiness({ cwd: work.path, args: ['check', '--format', 'json', '--output', 'r.json'] })
    let peak = 0
    const timer = setInterval(() => {
      peak = Math.max(peak, peakOf(running.pid))
    }, 20)
    await running.ended
    clearInterval(timer)
    const [check] = parseReport(readFileSync(`${work.path}/r.json`, 'utf8')).checks
    expect([check?.status, check?.tail?.split('\n').at(-1)]).toEqual(['failed', 'the very last line'])
    expect(peak).toBeGreaterThan(0)
    expect(peak / 1024).toBeLessThan(MOST_MEGABYTES)
  },
  180_000
)
