import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, type Environment } from '../store/cache-path.ts'

/** V8's code of earlier runs. */
export type KeptCode = {
  /** `null`: there is none. */
  readonly code: Buffer | null
  /** How many runs have added what they compiled. */
  readonly runs: number
  /** What cannot be kept costs the next run its head start. `null`: nothing is kept here. */
  readonly keep: ((code: Buffer, runs: number) => void) | null
}

/** Begins with the number of runs in it. V8 wants its code at a multiple of eight. */
const HEADER_BYTES = 8
/** What other versions have left is removed by then. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000

const nothing: KeptCode = { code: null, runs: 0, keep: null }

/**
 * Code is as good as the program itself: it is taken from this user's cache folder alone, and only where nobody else can write.
 * None in CI, which is made anew for each run or shared by those of strangers.
 */
export function keptCode(name: string, env: Environment): KeptCode {
  const cache = env.CI || env.NODE_DISABLE_COMPILE_CACHE ? null : cacheFolder(env)
  if (cache === null || isInRepository(cache)) return nothing
  const folder = join(cache, 'readiness-gate', 'code')
  const path = join(folder, `${name}-${process.version}-${process.arch}`)
  return {
    ...((isOwn(folder) && isOwn(path) ? read(path) : null) ?? nothing),
    keep: (code, runs) => replace(path, Buffer.concat([Buffer.alloc(HEADER_BYTES, runs), code, code]))
  }
}

/** What lies in a repository a change may have brought. */
function isInRepository(folder: string): boolean {
  const parent = dirname(folder)
  return existsSync(join(folder, '.git')) || (parent !== folder && isInRepository(parent))
}

/** Whether it is no link, belongs to this user, and nobody else may write to it. Windows keeps others out of the folder. */
function isOwn(path: string): boolean {
  const stat = statOf(path)
  if (stat === null || stat.isSymbolicLink()) return false
  return process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0)
}

function statOf(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null
  } catch {
    return null
  }
}

/** The code stands there twice: V8 runs what is damaged, and nothing else that Node has tells of that as soon. */
function read(path: string): Pick<KeptCode, 'code' | 'runs'> | null {
  try {
    const bytes = readFileSync(path)
    const middle = HEADER_BYTES + (bytes.length - HEADER_BYTES) / 2
    const code = bytes.subarray(HEADER_BYTES, middle)
    return code.length > 0 && code.equals(bytes.subarray(middle)) ? { runs: bytes[0] ?? 0, code } : null
  } catch {
    return null
  }
}

/** As a whole: who is ended in the middle of it leaves the old one. */
function replace(path: string, bytes: Buffer): void {
  const folder = dirname(path)
  if (!isMade(folder)) return
  const temporary = `${path}.${process.pid}`
  try {
    removeOld(folder)
    writeFileSync(temporary, bytes, { flag: 'wx', mode: 0o600 })
    renameSync(temporary, path)
  } catch {
    rmSync(temporary, { force: true })
  }
}

function isMade(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return isOwn(folder)
  } catch {
    return false
  }
}

function removeOld(folder: string): void {
  const oldest = Date.now() - KEPT_MS
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if ((statOf(path)?.mtimeMs ?? oldest) < oldest) rmSync(path, { force: true })
  }
}
