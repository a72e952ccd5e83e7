import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../runner/run-action.ts'
import type { Tool } from './tool.ts'

/** Kept between the runs: compilers would else build their libraries anew each time. What a run of all tests writes is not. */
const cache = join(process.env.TEST_CACHE ?? tmpdir(), `readiness-tools-${process.getuid?.() ?? 'user'}`)

/** Debian's own tools come first: a version manager's stand-ins may be in front of them. */
export function toolEnvironment({ from }: Pick<Tool, 'from'>, folder: string): Record<string, string> {
  mkdirSync(join(cache, 'home'), { recursive: true })
  const standIns = join(folder, 'stand-in')
  if (existsSync(standIns)) for (const name of readdirSync(standIns)) chmodSync(join(standIns, name), 0o755)
  const node = join(projectRoot, 'node_modules/node/bin')
  const first = from === 'documented' ? [standIns] : isOfNode(from) ? [node] : []
  return {
    PATH: [...first, '/usr/bin', '/bin', process.env.PATH ?? ''].join(':'),
    HOME: join(cache, 'home'),
    XDG_CACHE_HOME: join(folder, '.cache'),
    GOCACHE: join(cache, 'go'),
    GOFLAGS: '-mod=mod',
    GOPROXY: 'off',
    CARGO_NET_OFFLINE: 'true'
  }
}

/** Gives the project the packages of npm that the tool is one of. */
export async function linkPackages({ from }: Tool, folder: string): Promise<void> {
  const packages = packagesOf(from)
  if (packages !== null) await symlink(join(packages, 'node_modules'), join(folder, 'node_modules'))
}

/** The version that the tool tells; `null` where it is not installed. */
export function versionOf(tool: Tool): string | null {
  if (tool.from === 'documented') return tool.version
  const packages = packagesOf(tool.from)
  if (packages !== null && !existsSync(join(packages, 'node_modules'))) return null
  const { status, stdout, stderr } = spawnSync('bash', ['-c', tool.version], {
    cwd: packages ?? projectRoot,
    // Asked from there, a tool must leave nothing behind: bandit keeps what it found of Python's packages.
    env: toolEnvironment(tool, cache),
    encoding: 'utf8'
  })
  const [version] = /\d+(?:\.\d+)+/.exec(`${stdout}${stderr}`) ?? []
  return status === 0 ? (version ?? null) : null
}

/** Whether it is installed, or must be. */
export function isAskedFor(tool: Tool): boolean {
  const isRequired = Boolean(process.env.CI_REQUIRE_TOOLS) && tool.from !== 'machine'
  return isRequired || versionOf(tool) !== null
}

function isOfNode(from: Tool['from']): boolean {
  return from === 'node' || packagesOf(from) !== null
}

/** Where `scripts/tools/install.mjs` puts them: named by the lock, so that a change of it installs anew. */
function packagesOf(from: Tool['from']): string | null {
  if (from !== 'npm' && from !== 'npm-previous') return null
  const set = from === 'npm' ? 'current' : 'previous'
  const lock = readFileSync(join(import.meta.dirname, 'npm', set, 'package-lock.json'))
  return join(cache, `${set}-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`)
}
