import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Threads } from '../../src/domain/threads.ts'
import { createFiles } from '../../src/platform/files/files.ts'
import { createLazyRegexes } from '../../src/platform/lazy-regexes.ts'
import { createThreads } from '../../src/platform/threads.ts'
import { type Scan, scanTree } from '../../src/sources/scan/scan-tree.ts'
import { readSelector, type Selector } from '../../src/sources/scan/selector.ts'
import { projectRoot } from '../runner/run-action.ts'

/** More than one thread is started for. */
const MANY = 12_500

let root = ''
let worker = ''

beforeAll(() => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-test-')))
  worker = join(folder, 'dist/worker.js')
  root = folder
  execFileSync(process.execPath, ['scripts/build.mjs', join(folder, 'dist')], { cwd: projectRoot })
  writeFileSync(join(folder, '.gitignore'), 'dist\n')
  for (let index = 0; index < MANY; index += 1)
    writeFileSync(join(folder, `f${index}.ex`), index % 1000 === 0 ? 'dbg(x)\n# é' : 'x = 1\n')
  writeFileSync(join(folder, 'minified.js'), 'a'.repeat(30_000))
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

function scan(threads: Threads, files = createFiles(root)) {
  const texts = ['elixir/dbg']
  const selectors = texts.map(text => readSelector(text)).filter((read): read is Selector => 'text' in read)
  const wanted: Scan = { selectors, message: 'no', isWanted: () => true, signal: new AbortController().signal }
  return scanTree(wanted, { files, regexes: createLazyRegexes(), threads, changedPaths: null })
}

test('two threads see what one sees, in the same order', async () => {
  const started: string[] = []
  const real = createThreads(root, pathToFileURL(worker))
  const two = await scan({
    start: async (job, input) => {
      started.push(job)
      return real.start(job, input)
    }
  })
  const one = await scan({ start: async () => null })
  expect(started).toEqual(['scan'])
  expect(two).toEqual(one)
  expect(one.findings).toHaveLength(13)
})

test('a thread gets ready while the files are listed, where git knows of many', async () => {
  const order: string[] = []
  const files = createFiles(root)
  const real = createThreads(root, pathToFileURL(worker))
  const threads: Threads = {
    start: async (job, input) => {
      order.push('thread')
      return real.start(job, input)
    }
  }
  const scanned = await scan(threads, {
    ...files,
    indexBytes: () => 2_000_000,
    listing: async () => {
      order.push('listing')
      return files.listing()
    }
  })
  expect(order).toEqual(['thread', 'listing'])
  expect(scanned.findings).toHaveLength(13)
})

test('without the file of the thread, one does everything', async () => {
  const scanned = await scan(createThreads(root, pathToFileURL(join(root, 'none.mjs'))))
  expect(scanned.findings).toHaveLength(13)
})

test('a thread that fails is no pass', async () => {
  const broken = join(root, 'broken.mjs')
  writeFileSync(broken, "throw new Error('no memory left')")
  await expect(scan(createThreads(root, pathToFileURL(broken)))).rejects.toThrow('no memory left')
})
