// `npm run differential`: fetches real source of every language, and holds the lexers against the grammars on all of it.
// The figures are written to docs/data; `npm run docs` puts them on the page about accuracy.
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = process.env.DIFFERENTIAL_CORPUS ?? join(tmpdir(), 'readiness-differential')
const env = { ...process.env, DIFFERENTIAL: 'full', DIFFERENTIAL_CORPUS: folder }

run('scripts/differential/fetch.mjs', 'full', folder)
run('scripts/jest.mjs', '__tests__/sources/scan/differential', ...process.argv.slice(2))

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}
