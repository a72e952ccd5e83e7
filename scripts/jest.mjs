// npm puts node_modules/.bin first in PATH, and the test dependency `node` (24) has a bin there.
// The tests run on the Node that started npm, so that one checkout can be tested on several.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const node = process.env.npm_node_execpath ?? process.execPath
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
// `npm cit` takes no arguments for the tests, so a file for their results is named by the environment.
const results = process.env.JEST_RESULTS ? ['--json', `--outputFile=${process.env.JEST_RESULTS}`] : []
// What is kept between runs lies outside; all other temporary files go where it is seen that some are left.
const TEST_CACHE = tmpdir()
const cache = [`--cacheDirectory=${join(TEST_CACHE, 'readiness-jest')}`]
const TMPDIR = mkdtempSync(join(tmpdir(), 'readiness-tests-'))
const { status } = spawnSync(node, [...jest, ...cache, ...results, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, TEST_CACHE, TMPDIR }
})
// What the tests and the gate make has this name; what a tool leaves is its own affair.
const left = readdirSync(TMPDIR).filter(name => name.startsWith('readiness-'))
rmSync(TMPDIR, { recursive: true, force: true })
if (left.length > 0) console.error(`Tests left temporary files behind: ${left.join(', ')}`)
process.exit(left.length > 0 ? 1 : (status ?? 1))
