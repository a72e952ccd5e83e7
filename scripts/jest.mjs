// npm puts node_modules/.bin first in PATH, and the test dependency `node` (24) has a bin there.
// The tests run on the Node that started npm, so that one checkout can be tested on several.
import { spawnSync } from 'node:child_process'

const node = process.env.npm_node_execpath ?? process.execPath
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
// `npm cit` takes no arguments for the tests, so a file for their results is named by the environment.
const results = process.env.JEST_RESULTS ? ['--json', `--outputFile=${process.env.JEST_RESULTS}`] : []
const { status } = spawnSync(node, [...jest, ...results, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
