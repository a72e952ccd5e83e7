// Installs the tools of npm that the end-to-end tests run, outside of the project: its own install stays small.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const cache = join(tmpdir(), `readiness-tools-${process.getuid?.() ?? 'user'}`)

for (const set of ['current', 'previous']) {
  const source = join('__tests__/e2e/tools/npm', set)
  const lock = readFileSync(join(source, 'package-lock.json'))
  const folder = join(cache, `${set}-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`)
  if (existsSync(folder)) continue
  // A folder that is there is whole: an install that was cut off leaves none of that name.
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  cpSync(source, unfinished, { recursive: true })
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: unfinished,
    stdio: 'inherit'
  })
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    process.exit(status ?? 1)
  }
  renameSync(unfinished, folder)
}
