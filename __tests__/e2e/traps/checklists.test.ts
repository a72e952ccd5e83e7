import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readiness } from '../../dist/command-line.ts'
import { markedSleep, processesWith } from '../../dist/processes.ts'
import { workTree } from '../../dist/work-tree.ts'
import { testWith } from '../real-tool.ts'
import { gateCheck, gateWork, projectOf } from './gate-check.ts'

// Traps that real release checklists hold, one test or more for each.

const passed = { exitCode: 0, verdict: 'ready', status: 'passed', reason: null, findings: [] }
const failed = { exitCode: 1, verdict: 'not-ready', status: 'failed' }
const broken = { exitCode: 1, verdict: 'not-ready', status: 'broken', findings: [] }

describe('1: `ps | grep X | grep -v grep` exits 1 where nothing is left, which is the success', () => {
  const mark = markedSleep()
  const daemon = `setsid -f ${mark}`

  test('as a plain command it is told for what it is: a failure', async () => {
    const judged = await gateCheck({ run: `ps aux | grep "${mark}" | grep -v grep` })
    expect(judged).toEqual({ ...failed, reason: 'exit == 0: 1', findings: [] })
  })

  test('with both of its exit codes allowed, what it prints decides', async () => {
    const check = { run: `ps aux | grep "${mark}" | grep -v grep`, expect: ['exit in [0, 1]', 'output is empty'] }
    expect(await gateCheck(check)).toEqual(passed)
  })

  test('what is left decides, not an exit code: nothing is', async () => {
    expect(await gateCheck({ run: 'true', leftovers: mark })).toEqual(passed)
  })

  test('what is left decides, not an exit code: one process is, by name and pid', async () => {
    const check = { run: daemon, leftovers: { processes: mark, settle: '1s' } }
    expect(await gateCheck(check)).toEqual({
      ...failed,
      reason: 'orphans == 0: 1',
      findings: [`run/leftover Left running: ${mark} (pid N, started N s before)`]
    })
    expect(await processesWith(mark)).toEqual([])
  })
})

describe('2: `ps | grep X | wc -l` counts its own grep', () => {
  const name = 'grpc_server_of_a_test.py'

  test('the count is never 0, however little is running', async () => {
    const check = { run: `ps aux | grep ${name} | wc -l`, capture: '/^(?<count>\\d+)$/m', expect: 'count == 0' }
    expect(await gateCheck(check)).toMatchObject(failed)
  })

  test('the gate counts neither the shell that names it nor itself', async () => {
    expect(await gateCheck({ run: `echo ${name}; ps aux | grep ${name} | wc -l`, leftovers: name })).toEqual(passed)
  })
})

describe('3: commands that delete or roll back stand in the same fences as checks', () => {
  const list = `# Release\n\n- [ ] Tests\n\n\`\`\`sh\nrm -rf keep\nkubectl rollout undo deployment/shop\ntouch ran\n\`\`\`\n`
  const tree = { 'CHECKLIST.md': list, 'docs/release.md': list, 'keep/data.txt': 'a\n', 'mix.exs': '' }

  test('init proposes none of them, and check runs what the config names alone', async () => {
    await using work = await workTree(tree)
    const init = await readiness({ cwd: work.path, args: ['init'] })
    expect(init.exitCode).toBe(0)
    const config = await readFile(join(work.path, '.github/readiness.yml'), 'utf8')
    expect(config).not.toMatch(/rm -rf|kubectl|touch/)
    await writeFile(join(work.path, '.github/readiness.yml'), 'checks:\n  it: cat keep/data.txt\n')
    expect(await gateWork(work)).toEqual(passed)
    await expect(readFile(join(work.path, 'ran'))).rejects.toThrow('ENOENT')
  })
})

describe('4: `watch` never ends', () => {
  const mark = markedSleep()

  test.each([
    { name: 'watch itself', run: `TERM=xterm watch -n 1 ${mark}` },
    { name: 'a loop', run: `while :; do ${mark}; done` }
  ])('$name is ended with all it started, and proves nothing', async ({ run }) => {
    const judged = await gateCheck({ run, timeout: '1s' })
    const reason = `\`${run}\` was not done within N s; it and all it started were ended`
    expect(judged).toEqual({ ...broken, reason })
    expect(await processesWith(mark)).toEqual([])
  })
})

describe('5: lines named in a checklist are stale by the next commit', () => {
  const scan = { scan: 'lib/*.ex', forbid: 'elixir/io-inspect' }

  test.each([
    { name: 'as it was', before: '', line: 1 },
    { name: 'with a header of ten lines more', before: '# more\n'.repeat(10), line: 11 }
  ])('what is looked for decides, and is told where it stands now: $name', async ({ before, line }) => {
    const judged = await gateCheck(scan, { 'lib/a.ex': `${before}IO.inspect(1)\n` })
    expect(judged).toMatchObject({ ...failed, findings: [expect.stringContaining(`lib/a.ex:${line}:1`)] })
  })

  test('a file with a line behind it is no file, and not taken for one that is clean', async () => {
    const judged = await gateCheck({ ...scan, scan: 'lib/a.ex:21' }, { 'lib/a.ex': 'IO.inspect(1)\n' })
    expect(judged).toEqual({ ...broken, reason: 'no file matches lib/a.ex:21' })
  })
})

describe('6: "60 tests" was the count of one day', () => {
  const testWithMix = testWith('mix')
  const projectWith = (tests: number) => ({
    'mix.exs':
      'defmodule Pool.MixProject do\n  use Mix.Project\n  def project, do: [app: :pool, version: "0.1.0"]\nend\n',
    'test/test_helper.exs': 'ExUnit.start()\n',
    'test/pool_test.exs': `defmodule PoolTest do\n  use ExUnit.Case\n  for n <- 1..${tests} do\n    test "runs #{n}", do: :ok\n  end\nend\n`
  })
  const check = { run: 'mix test', expect: ['tests >= 60', 'failures == 0'] }

  testWithMix('59 are too few', async () => {
    expect(await gateCheck(check, projectWith(59))).toEqual({ ...failed, reason: 'tests >= 60: 59', findings: [] })
  })

  testWithMix('60 are enough, and 61 are no less', async () => {
    expect(await gateCheck(check, projectWith(60))).toEqual(passed)
    expect(await gateCheck(check, projectWith(61))).toEqual(passed)
  })
})

describe('7: tools that change or skip what they should check', () => {
  const loose = 'x = { "a":1 }\n'

  testWith('black')(
    'black alone rewrites the file and exits 0: it fails, and says what was not formatted',
    async () => {
      await using work = await workTree(projectOf({ run: 'black .' }, { 'a.py': loose }))
      const message = 'Was not formatted, and black rewrote it here: run it with --check'
      expect(await gateWork(work)).toEqual({
        ...failed,
        reason: 'errors == 0: 1',
        findings: [`black/unformatted a.py ${message}`]
      })
    }
  )

  testWith('black')('black --check leaves it as it is', async () => {
    await using work = await workTree(projectOf({ run: 'black --check .' }, { 'a.py': loose }))
    expect(await gateWork(work)).toMatchObject({ ...failed, reason: 'exit == 0: 1' })
    expect(await readFile(join(work.path, 'a.py'), 'utf8')).toBe(loose)
  })

  const risky = { 'app/a.py': 'import subprocess\n' }

  testWith('bandit')(
    'bandit on a folder without --recursive looks at nothing and exits 0: that proves nothing',
    async () => {
      expect(await gateCheck({ run: 'bandit app/' }, risky)).toEqual({
        ...broken,
        reason: 'bandit: no code was scanned'
      })
    }
  )

  testWith('bandit')('bandit --recursive finds it', async () => {
    const judged = await gateCheck({ run: 'bandit --recursive app/' }, risky)
    expect(judged).toMatchObject({ ...failed, findings: [expect.stringContaining('bandit/B404 app/a.py:1')] })
  })
})

describe('8: the manifest that is shown as an example uses `:latest` itself', () => {
  const check = { scan: 'k8s/*.yml', forbid: '/image: \\S+:latest$/m', message: 'No fixed version' }
  const tree = { 'k8s/web.yml': 'kind: Pod\nspec:\n  containers:\n    - image: shop/web:latest\n' }

  test('as a warning it is told at its line, and shuts no gate', async () => {
    const judged = await gateCheck({ ...check, severity: 'warning' }, tree)
    expect(judged).toMatchObject({ exitCode: 0, verdict: 'ready', status: 'failed' })
    expect(judged.findings).toEqual([expect.stringMatching(/ k8s\/web\.yml:4:\d+ No fixed version/)])
  })

  test('as an error it does', async () => {
    expect(await gateCheck(check, tree)).toMatchObject(failed)
  })

  test('a version of its own is none of it', async () => {
    expect(await gateCheck(check, { 'k8s/web.yml': 'image: shop/web:1.4.2\n' })).toEqual(passed)
  })
})
