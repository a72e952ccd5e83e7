import type { Difference, Git } from '../../domain/git.ts'
import { textOfName } from '../files/name-text.ts'
import type { InRepository } from './run-git.ts'

/** Whatever the user's settings say: `diff.noprefix` and the like. Paths are those below the root, as everywhere. */
const AS_WRITTEN = [
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--relative',
  '--find-renames',
  // What lies about in a submodule is not of the change, and asking for it would run git in there.
  '--ignore-submodules=dirty'
]

const COLON = 0x3a
/** Renamed or copied. */
const TWO_PATHS = / [RC]\d*$/
const SUBMODULE = '160000'
const FOLDER = '040000'
const REGULAR_FILE = /^100/

/** A line with a name or with numbers is shorter; of a longer one nobody reads the rest. */
const MAX_LINE_BYTES = 20_000

/** The records of `--raw -z`, and the patch after them. */
type Compared = { readonly raw: Buffer; readonly patch: Buffer }

export function createDiff(
  run: InRepository,
  timeoutMs: number
): Pick<Git, 'diff' | 'differences' | 'folders' | 'contents'> {
  /** What is asked of the same range at the same time is one question: git looks at every file of the work tree for it. */
  const asked = new Map<string, Promise<Compared | null>>()

  function compare(range: string): Promise<Compared | null> {
    const known = asked.get(range)
    if (known) return known
    const answer = ask(range).finally(() => asked.delete(range))
    asked.set(range, answer)
    return answer
  }

  async function ask(range: string): Promise<Compared | null> {
    const format = ['--raw', '-t', '-z', '--no-abbrev', '--patch', '--unified=0']
    const { code, stdout } = await run(['diff', ...AS_WRITTEN, ...format, '--end-of-options', range, '--'], {
      timeoutMs
    })
    return code === 0 ? splitCompared(stdout) : null
  }

  return {
    diff: async range => {
      const compared = await compare(range)
      return compared && linesOf(compared.patch)
    },
    differences: async range => {
      const compared = await compare(range)
      return compared && readRaw(textOfName(compared.raw)).filter(isFile).map(toDifference)
    },
    folders: async range => {
      const compared = await compare(range)
      return compared && foldersIn(readRaw(textOfName(compared.raw)))
    },
    contents: names => readContents(names, run, timeoutMs)
  }
}

/** Of objects by their names, which are one to a line. */
async function readContents(
  names: Parameters<Git['contents']>[0],
  run: InRepository,
  timeoutMs: number
): ReturnType<Git['contents']> {
  const asked = names.then(all => all.filter(name => !name.includes('\n')))
  const input = asked.then(all => all.map(name => `${name}\n`).join(''))
  const { code, stdout } = await run(['cat-file', '--batch'], { timeoutMs, input })
  return code === 0 ? readBatch(stdout, await asked) : null
}

/** A record begins with a colon; an empty one ends them. */
function splitCompared(bytes: Buffer): Compared {
  let at = 0
  while (bytes[at] === COLON) at = afterRecord(bytes, at)
  return { raw: bytes.subarray(0, at), patch: bytes.subarray(Math.min(at + 1, bytes.length)) }
}

function afterRecord(bytes: Buffer, start: number): number {
  const endOfStatus = bytes.indexOf(0, start)
  const hasTwoPaths = TWO_PATHS.test(bytes.toString('latin1', start, endOfStatus))
  const endOfPath = bytes.indexOf(0, endOfStatus + 1)
  const end = hasTwoPaths ? bytes.indexOf(0, endOfPath + 1) : endOfPath
  return end > start ? end + 1 : bytes.length
}

/** One by one: the diff of a large change is more than fits into one text. */
function* linesOf(bytes: Buffer): Iterable<string> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found
    yield textOfLine(bytes.subarray(start, Math.min(end, start + MAX_LINE_BYTES)))
    start = end + 1
  }
}

/** `+++ b/a.ex` names a file. */
const NAMING = /^(?:\+\+\+|---) /

function textOfLine(bytes: Buffer): string {
  const line = bytes.toString('utf8')
  return NAMING.test(line) ? textOfName(bytes) : line
}

type RawRecord = {
  readonly modes: readonly [before: string, after: string]
  readonly objects: readonly [before: string, after: string]
  readonly path: string
  readonly previousPath: string | null
}

/** `:100644 100644 <before> <after> R090 NUL old NUL new NUL`. An object of zeros is none, or not known to the index. */
function readRaw(text: string): readonly RawRecord[] {
  const fields = text.split('\0')
  const records: RawRecord[] = []
  for (let at = 0; at + 1 < fields.length; ) {
    const [oldMode = '', newMode = '', before = '', after = '', status = ''] = (fields[at] ?? '').slice(1).split(' ')
    const isRenamed = status.startsWith('R')
    records.push({
      modes: [oldMode, newMode],
      objects: [before, after],
      path: fields[at + (isRenamed ? 2 : 1)] ?? '',
      previousPath: isRenamed ? (fields[at + 1] ?? null) : null
    })
    at += isRenamed ? 3 : 2
  }
  return records
}

function isFile({ modes }: RawRecord): boolean {
  return !modes.includes(FOLDER)
}

function toDifference({ modes, objects, path, previousPath }: RawRecord): Difference {
  const [before, after] = objects
  return {
    path,
    previousPath,
    before: REGULAR_FILE.test(modes[0]) ? before : null,
    after: REGULAR_FILE.test(modes[1]) ? after : null,
    isSubmodule: modes.includes(SUBMODULE),
    hasSameContent: before === after
  }
}

function foldersIn(records: readonly RawRecord[]): ReadonlyMap<string, string> {
  const folders = records.filter(({ modes }) => modes[1] === FOLDER)
  return new Map(folders.map(({ path, objects: [, after] }) => [path, after]))
}

/** For each name in turn `<object> <type> <size> LF <bytes> LF`, or `<name> missing LF`. */
function readBatch(bytes: Buffer, names: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>()
  let at = 0
  for (const name of names) {
    const end = bytes.indexOf(10, at)
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(bytes.toString('latin1', at, end)) ?? []
    at = end + 1
    if (size === undefined) continue
    if (type === 'blob') contents.set(name, bytes.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return contents
}
