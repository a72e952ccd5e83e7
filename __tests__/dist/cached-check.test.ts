import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { checkout } from '../git/checkout.ts'
import { type Origin, withOrigin } from '../git/origin.ts'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { pullRequestEvent, pushEvent, type RunnerEvent } from '../runner/event.ts'
import { runAction } from '../runner/run-action.ts'
import { readiness } from './command-line.ts'
import { type FakeCache, fakeCache } from './fake-cache.ts'
import { parseReport } from './json-report.ts'
import { workTree } from './work-tree.ts'

const config = `checks:
  tests:
    run: echo x >> "$COUNTER"; cat lib/a.ex
    cache: lib/**
`
const tree = { '.github/readiness.yml': config, 'lib/a.ex': 'a\n', 'README.md': '# Shop\n' }

describe('at the desk', () => {
  async function desk() {
    const outside = await temporaryFolder()
    const work = await workTree(tree)
    const counter = join(outside.path, 'counter')
    const env = { COUNTER: counter, XDG_CACHE_HOME: join(outside.path, 'cache') }
    return {
      work,
      memory: () => {
        const folder = join(outside.path, 'cache', 'readiness-gate')
        return join(folder, readdirSync(folder).find(name => name.endsWith('.json')) ?? '')
      },
      check: (format: string) => readiness({ cwd: work.path, args: ['check', '--format', format], env }),
      runs: () => readFileSync(counter, 'utf8').length / 2,
      [Symbol.asyncDispose]: async () => {
        await work[Symbol.asyncDispose]()
        await outside[Symbol.asyncDispose]()
      }
    }
  }

  test('what passed is not run again, and every report says so', async () => {
    await using at = await desk()
    const first = parseReport((await at.check('json')).stdout)
    expect([first.verdict, first.checks[0]?.cachedFrom, at.runs()]).toEqual(['ready', null, 1])
    for (const format of ['pretty', 'json', 'markdown', 'sarif', 'junit', 'html']) {
      const { exitCode, stdout } = await at.check(format)
      const told = /cached: passed on \d{4}-\d\d-\d\d \d\d:\d\d UTC with the same inputs/.test(stdout)
      expect([format, exitCode, told, at.runs()]).toEqual([format, 0, true, 1])
    }
    const again = parseReport((await at.check('json')).stdout)
    expect(again.checks[0]?.cachedFrom).toEqual({ at: expect.any(String), url: null })
  })

  test('it is run again for another input, and where what was kept is spoilt', async () => {
    await using at = await desk()
    await at.check('json')
    await writeFile(join(at.work.path, 'lib/a.ex'), 'b\n')
    await at.check('json')
    expect(at.runs()).toBe(2)
    await chmod(join(at.work.path, 'lib/a.ex'), 0o755)
    await at.check('json')
    expect(at.runs()).toBe(3)
    for (const spoilt of ['', '{"version":1', readFileSync(at.memory(), 'utf8').replaceAll('exit 0', 'exit 1')]) {
      writeFileSync(at.memory(), spoilt)
      const runs = at.runs()
      const { exitCode } = await at.check('json')
      await at.check('json')
      expect([exitCode, at.runs()]).toEqual([0, runs + 1])
    }
  })
})

describe('on a runner', () => {
  const PULL = 'refs/pull/1/merge'
  const MAIN = 'refs/heads/main'

  async function onRunner(cache: FakeCache, origin: Origin, event: RunnerEvent, scope: string) {
    const folder = join(origin.folder, 'runner')
    const ref = event.name === 'push' ? 'main' : 'merge'
    const place = join(origin.folder, `work/${ref}`)
    const workspace = existsSync(place) ? place : await checkout(origin, place, { ref, depth: 2 })
    const env = { ...cache.env(scope), COUNTER: join(origin.folder, 'counter') }
    const result = await runAction({ folder, workspace, event, env })
    const [check] = parseReport(await readFile(result.outputs.report ?? '', 'utf8')).checks
    const runs = (await readFile(env.COUNTER, 'utf8')).length / 2
    return { result, runs, cachedFrom: check?.cachedFrom ?? null }
  }

  const stages = { base: tree, change: { 'README.md': '# Shop\n\nMore.\n' } }
  const pushed = (origin: Origin) => pushEvent({ before: origin.base, after: origin.base })

  test('a pull request finds what its base has proven, and its own', async () => {
    await using origin = await withOrigin(stages)
    await using cache = await fakeCache()
    const event = await pullRequestEvent(origin)
    const main = await onRunner(cache, origin, await pushed(origin), MAIN)
    const first = await onRunner(cache, origin, event, PULL)
    expect([main.runs, first.runs, cache.written]).toEqual([1, 1, [MAIN]])
    expect(first.cachedFrom?.url).toBe('https://github.com/acme/shop/actions/runs/4711/attempts/1')
    const told = /cached: passed in https:\S*\/\/github.com\/acme\/shop\/actions\/runs\/4711\/attempts\/1 on/
    expect([first.result.log.join('\n'), first.result.summary ?? ''].map(text => told.test(text))).toEqual([true, true])
  })

  test('what a pull request writes is not found elsewhere', async () => {
    await using origin = await withOrigin(stages)
    await using cache = await fakeCache()
    const event = await pullRequestEvent(origin)
    await onRunner(cache, origin, event, PULL)
    expect((await onRunner(cache, origin, event, PULL)).runs).toBe(1)
    expect((await onRunner(cache, origin, await pushed(origin), MAIN)).runs).toBe(2)
    expect(cache.written).toEqual([PULL, MAIN])
  })

  test('a pull request of a fork neither reads nor writes', async () => {
    await using origin = await withOrigin(stages)
    await using cache = await fakeCache()
    const event = await pullRequestEvent({ ...origin, from: 'fork' })
    await onRunner(cache, origin, event, PULL)
    expect([(await onRunner(cache, origin, event, PULL)).runs, cache.requests()]).toEqual([2, 0])
  })

  test.each([
    { name: 'cut off', change: (bytes: Buffer) => bytes.subarray(0, bytes.length / 2) },
    { name: 'no archive', change: () => Buffer.from('not an archive') },
    { name: 'empty', change: () => Buffer.alloc(0) }
  ])('an entry that is $name is none', async ({ change }) => {
    await using origin = await withOrigin(stages)
    await using cache = await fakeCache()
    const event = await pullRequestEvent(origin)
    await onRunner(cache, origin, event, PULL)
    cache.spoil(change)
    const { runs, result, cachedFrom } = await onRunner(cache, origin, event, PULL)
    expect([runs, result.conclusion, cachedFrom]).toEqual([2, 'success', null])
    // What the cache could not do is no trouble of the user's.
    expect([result.annotations, result.log.filter(line => /tar\b|restore|\bcache\b/i.test(line))]).toEqual([[], []])
  })
})
