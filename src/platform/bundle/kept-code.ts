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
  /** What this run compiles belongs to it, too. */
  readonly isLearning: boolean
  /** What cannot be kept costs the next run its head start. */
  keep(code: Buffer): void
}

/** So many runs add what they compiled: another repository has other languages. */
const RUNS_TO_LEARN = 3
/** Begins with the number of runs in it. V8 wants its code at a multiple of eight. */
const HEADER_BYTES = 8
/** What other versions have left is removed by then. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000

const nothing: KeptCode = { code: null, isLearning: false, keep: () => {} }

/**
 * Code is as good as the program itself: it is taken from this user's cache folder alone, and only where nobody else can write.
 * None in CI, which is made anew for each run or shared by those of strangers.
 */
export function keptCode(name: string, env: Environment): KeptCode {
  const cache = env.CI || env.NODE_DISABLE_COMPILE_CACHE ? null : cacheFolder(env)
  if (cache === null || isInRepository(cache)) return nothing
  const folder = join(cache, 'readiness-gate', 'code')
  const path = join(folder, `${name}-${process.version}-${process.arch}`)
  const bytes = isOwn(folder) && isOwn(path) ? read(path) : null
  const runs = bytes?.[0] ?? 0
  return {
    code: bytes?.subarray(HEADER_BYTES) ?? null,
    isLearning: runs < RUNS_TO_LEARN,
    keep: code => replace(path, Buffer.concat([Buffer.alloc(HEADER_BYTES, runs + 1), code]))
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

function read(path: string): Buffer | null {
  try {
    const bytes = readFileSync(path)
    return bytes.length > HEADER_BYTES ? bytes : null
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
