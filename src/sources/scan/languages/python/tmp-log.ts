import { argumentsOf, namedArgument, type Range, searchEnd, stringsIn } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { isLogName, isTemporaryFolder, isTemporaryPath, temporaryFolder, writesTemporaryLog } from '../../tmp-log.ts'
import { type Callee, calleeAt, callSpan } from './names.ts'

const openers = new Set(['builtins.open', 'io.open', 'codecs.open', 'aiofiles.open', 'os.open'])
const handlers = /^logging\.(?:handlers\.)?(?:\w*FileHandler|basicConfig)$/
/** They make a file in a temporary folder. */
const makers = /^tempfile\.(?:NamedTemporaryFile|mkstemp)$/
/** Loguru's logger is handed its file. */
const adders = /^(?:loguru\.)?logger\.add$/
const shells = /^(?:os\.(?:system|popen)|subprocess\.\w+)$/
const pathWriters = new Set(['open', 'write_text', 'write_bytes', 'touch'])

export const tmpLogWrite: Rule = {
  id: 'python/tmp-log-write',
  group: 'tmp-log',
  severity: 'error',
  message: 'A log file is written under a temporary folder',
  help: 'Remove it, or write through logging to a configured place.',
  words: [
    ...['open', 'write_text', 'write_bytes', 'touch', 'basicConfig', 'FileHandler', 'WatchedFileHandler'],
    ...['RotatingFileHandler', 'TimedRotatingFileHandler', 'system', 'popen', 'run', 'call', 'check_call', 'Popen'],
    ...['NamedTemporaryFile', 'mkstemp', 'add']
  ],
  needs: temporaryFolder,
  match: (code, at) => ofPath(code, at) ?? ofFunction(code, at),
  find: (text, code) => (text.includes('filename') ? settingsOf(code()) : [])
}

/** `'filename': '/tmp/x.log'` among the settings of a logger. */
function settingsOf(code: Code): readonly Span[] {
  return [...code.text.matchAll(/['"]filename['"]\s*:/g)].flatMap(({ index }) => {
    const key = code.tokenAt(index)
    const value = code.partner(key) + 2
    if (code.string(key) !== 'filename' || !code.is(value - 1, ':')) return []
    const range = { from: value, to: endOfValue(code, value) }
    return namesLog(code, range) ? [{ start: code.start(key), end: code.end(range.to - 1) }] : []
  })
}

/** More tokens than a path is made of. */
const PATH_TOKENS = 30

function endOfValue(code: Code, from: number): number {
  let at = from
  for (let left = PATH_TOKENS; left > 0 && code.kind(at) !== null && !/^[,})\]]$/.test(code.textOf(at)); left -= 1)
    at = code.after(at)
  return at
}

function ofFunction(code: Code, at: number): Span | null {
  const callee = calleeAt(code, at)
  if (!callee) return null
  const all = argumentsOf(code, callee.open)
  const isFound =
    (openers.has(callee.name) && opensToWrite(code, all, 1) && namesLog(code, all[0])) ||
    (makers.test(callee.name) && makesLog(code, all)) ||
    (adders.test(callee.name) && namesLog(code, all[0])) ||
    (handlers.test(callee.name) && isTemporary(code, fileOf(code, callee, all))) ||
    (shells.test(callee.name) && all[0] !== undefined && writesTemporaryLog(stringsIn(code, all[0]).join(' ')))
  return isFound ? callSpan(code, callee) : null
}

/** `Path('/tmp/x.log').write_text(…)`, `(Path(tempfile.gettempdir()) / 'x.log').open('a')`, `LOG.open('a')`. */
function ofPath(code: Code, at: number): Span | null {
  if (!code.is(at - 1, '.') || !code.is(at + 1, '(') || !pathWriters.has(code.textOf(at))) return null
  const open = code.before(at - 2)
  let first = code.is(open, '(') && code.kind(open - 1) === 'word' && code.touches(open) ? open - 1 : open
  while (code.is(first - 1, '.') && code.kind(first - 2) === 'word') first -= 2
  const receiver = { from: first, to: at - 1 }
  if (!mentionsPath(code, receiver) || !namesLog(code, receiver)) return null
  if (code.is(at, 'open') && !opensToWrite(code, argumentsOf(code, at + 1), 0)) return null
  return callSpan(code, { name: '', first, open: at + 1 })
}

/** `suffix='.log'`, or a first argument of that kind. */
function makesLog(code: Code, all: readonly Range[]): boolean {
  return all.some(argument => stringsIn(code, argument).some(text => /\.log$/.test(text)))
}

/** `io.open` and `os.open` are functions, not methods of a path. */
function mentionsPath(code: Code, range: Range): boolean {
  if (holdsWord(code, range, /^(?:Pure|Posix)?Path$/)) return true
  return range.to - range.from === 1 && valuesOf(code, range.from).length > 0
}

function fileOf(code: Code, { name }: Callee, all: readonly Range[]): Range | undefined {
  const named = namedArgument(code, all, 'filename')
  return named ?? (name.endsWith('basicConfig') ? undefined : all[0])
}

function opensToWrite(code: Code, all: readonly Range[], position: number): boolean {
  const mode = namedArgument(code, all, 'mode') ?? namedArgument(code, all, 'flags') ?? all[position]
  if (mode === undefined) return false
  return /[wax+]/.test(code.string(mode.from) ?? '') || holdsWord(code, mode, /^O_(?:WRONLY|RDWR|APPEND|CREAT)$/)
}

function holdsWord(code: Code, range: Range, wanted: RegExp): boolean {
  for (let at = range.from; at < searchEnd(range); at += 1) if (wanted.test(code.textOf(at))) return true
  return false
}

function namesLog(code: Code, path: Range | undefined): boolean {
  return path !== undefined && isTemporary(code, path) && textsOf(code, path).some(isLogName)
}

function isTemporary(code: Code, path: Range | undefined): boolean {
  if (!path) return false
  const [first = ''] = textsOf(code, path)
  if (isTemporaryPath(first) || isTemporaryFolder(first)) return true
  return holdsWord(code, path, /^(?:gettempdirb?|mkdtemp|TemporaryDirectory)$/)
}

/** The strings in it, or those that the name was set to in this file. */
function textsOf(code: Code, path: Range): readonly string[] {
  const own = stringsIn(code, path)
  return own.length === 0 && path.to - path.from === 1
    ? valuesOf(code, path.from).flatMap(value => stringsIn(code, value))
    : own
}

/** The right sides of `NAME = "…"` and `NAME = Path("…")` in this file, and of the name in `NAME = Path(OTHER)`. */
function valuesOf(code: Code, name: number): readonly Range[] {
  if (code.kind(name) !== 'word') return []
  const all = code.fact(assignedValues)
  return all(code.textOf(name)).flatMap(value => {
    const isMade = code.is(value.from, 'Path') && code.is(value.from + 1, '(') && code.kind(value.from + 2) === 'word'
    return isMade && code.is(value.from + 3, ')') ? all(code.textOf(value.from + 2)) : [value]
  })
}

/** Remembers each name, so that a file that opens one path again and again is read in linear time. */
function assignedValues(code: Code): (name: string) => readonly Range[] {
  const known = new Map<string, readonly Range[]>()
  return name => {
    const found = known.get(name) ?? assignmentsOf(code, name)
    known.set(name, found)
    return found
  }
}

/** A name that is set more often than this is no constant. */
const ASSIGNMENT_LIMIT = 8

function assignmentsOf(code: Code, name: string): readonly Range[] {
  return code
    .words(name)
    .filter(at => code.is(at + 1, '=') && code.startsLine(at))
    .slice(0, ASSIGNMENT_LIMIT)
    .map(at => ({ from: at + 2, to: endOfLine(code, at + 2) }))
}

function endOfLine(code: Code, from: number): number {
  let at = from
  while (code.kind(at) !== null && !code.startsLine(at)) at = code.after(at)
  return at
}
