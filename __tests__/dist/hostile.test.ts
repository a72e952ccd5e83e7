import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { checkout } from '../git/checkout.ts'
import { withOrigin } from '../git/origin.ts'
import { pullRequestEvent } from '../runner/event.ts'
import { runAction, type StepResult } from '../runner/run-action.ts'
import { hostileMatcher, hostileProgram } from './hostile-command.ts'
import { type JsonReport, parseReport } from './json-report.ts'
import { markedSleep, processesWith } from './processes.ts'
import { withoutTimes } from './without-times.ts'

type Run = {
  readonly result: StepResult
  readonly report: JsonReport
  readonly mark: string
  /** Names of variables that the command should not have seen, from the file that it wrote. */
  readonly seen: string | null
}

/** Gates a pull request whose one command is that program. */
async function runWith(program: string, exitCode: number): Promise<Run> {
  const mark = markedSleep()
  const config = `checks:\n  it:\n    title: A command\n    run: node tool.mjs ${exitCode} "${mark}"\n`
  await using origin = await withOrigin({
    base: { '.github/readiness.yml': config, 'README.md': '# Shop\n', 'matcher.json': hostileMatcher },
    change: { 'tool.mjs': program }
  })
  const workspace = await checkout(origin, join(origin.folder, 'work/shop'))
  const event = await pullRequestEvent(origin)
  const result = await runAction({ folder: join(origin.folder, 'runner'), workspace, event })
  const report = parseReport(await readFile(result.outputs.report ?? '', 'utf8'))
  const seen = await readFile(join(workspace, 'seen.txt'), 'utf8').catch(() => null)
  return { result, report, mark, seen }
}

/** What a workflow, and a reader of the pull request, see of the step. The log is looked at by itself. */
function outside({ result: { log, masks, outputs, summary, debug, ...rest } }: Run) {
  const { report, sarif, html, ...values } = outputs
  const shown = withoutTimes(summary ?? '')
    .replace(/`[0-9a-f]{7}`/, '`commit`')
    // The mark is in the config, and so in the name of the base.
    .replace(/(?<=rules of the base, )[0-9a-f]{7}/, 'commit')
    // The one honest difference.
    .replace(/; 1 process it left running was ended: [^|·]*?(?= *[|·])/, '')
  const told = debug.map(line => line.replace(/[0-9a-f]{40}/g, 'commit'))
  return { ...rest, debug: told, outputs: values, summary: shown }
}

const harmlessProgram = 'process.exitCode = Number(process.argv[2])'

describe('a hostile command', () => {
  test('that succeeds leaves what a harmless one leaves, and no process', async () => {
    const hostile = await runWith(hostileProgram, 0)
    const harmless = await runWith(harmlessProgram, 0)
    expect(outside(hostile)).toEqual(outside(harmless))
    expect(outside(hostile)).toMatchObject({ conclusion: 'success', annotations: [], outputs: { verdict: 'ready' } })
    expect(await processesWith(hostile.mark)).toEqual([])
  })

  describe('that fails', () => {
    let failing: Run
    beforeAll(async () => {
      failing = await runWith(hostileProgram, 1)
    })

    test('has one annotation, and nothing it printed is a command', () => {
      const { annotations, outputs, env, paths, state, matchers, failedFileCommand, masks } = failing.result
      expect(annotations.map(({ level, title, path }) => ({ level, title, path }))).toEqual([
        { level: 'error', title: 'A command: failed', path: null }
      ])
      expect({ verdict: outputs.verdict, passed: outputs.passed }).toEqual({ verdict: 'not-ready', passed: '0' })
      expect({ env, paths, state, matchers, failedFileCommand }).toEqual({
        env: {},
        paths: [],
        state: {},
        matchers: [],
        failedFileCommand: null
      })
      expect(masks.filter(mask => !isStopToken(mask))).toEqual([])
    })

    test('has its output in one group that it cannot leave, bounded', () => {
      const { log } = failing.result
      const [start, end] = [log.findIndex(line => line.startsWith('##[group]')), log.indexOf('##[endgroup]')]
      const [stop, first, ...inside] = log.slice(start + 1, end)
      expect(stop).toMatch(/^::stop-commands::[0-9a-f-]{36}$/)
      expect(inside.pop()).toBe('::***::')
      expect(first).toMatch(/^ │ \[\d+ bytes before this are left out; whole output: .*readiness-output.*\]$/)
      expect(inside.filter(line => !line.startsWith(' │'))).toEqual([])
      expect(inside).toContain(' │ ##[\\forged-token]')
      expect(log.filter(line => /^##\[(end)?group\]/.test(line))).toHaveLength(2)
    })

    test('is not ready in the report either', () => expect(failing.report.verdict).toBe('not-ready'))

    test('leaves no process', async () => expect(await processesWith(failing.mark)).toEqual([]))

    test('got no secret of the step, and none of its files', () => expect(failing.seen).toBe(''))

    test('cannot end the block in the summary that shows its output', () => {
      const summary = failing.result.summary ?? ''
      const [, fence = '', block = ''] = /\n(`+)text\n(.*)\n\1\n\n<\/details>\n$/s.exec(summary) ?? []
      expect(block).toContain('</details>')
      expect(block).toContain('``````')
      expect(block).not.toContain(fence)
      expect(fence).toMatch(/^`{3,}$/)
    })
  })
})

/** The reporter's own token: random, and masked because it is long. */
function isStopToken(mask: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(mask)
}
