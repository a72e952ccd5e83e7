import { argumentsOf, type Range, searchEnd, stringsIn } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule } from '../../rule.ts'
import { isLogName, isTemporaryFolder, isTemporaryPath, temporaryFolder, writesTemporaryLog } from '../../tmp-log.ts'
import { type Callee, callEnd, calleeAt } from './names.ts'

const writers = new Set([
  ...['File.write', 'File.write!', ':file.write_file', ':file.open', 'File.open', 'File.open!', 'File.touch'],
  ...['File.touch!', 'File.stream!']
])
const shells = new Set(['System.shell', 'System.cmd', ':os.cmd'])
const openers = new Set(['File.open', 'File.open!', ':file.open'])

export const tmpLogWrite: Rule = {
  id: 'elixir/tmp-log-write',
  group: 'tmp-log',
  severity: 'error',
  message: 'A log file is written under a temporary folder',
  help: 'Remove it, or write through Logger.',
  words: ['write', 'write!', 'open', 'open!', 'touch', 'touch!', 'stream!', 'write_file', 'shell', 'cmd'],
  needs: temporaryFolder,
  match: (code, at) => {
    const callee = calleeAt(code, at)
    if (!callee || !(writers.has(callee.name) || shells.has(callee.name))) return null
    const range = subjectOf(code, at, callee.first)
    if (!range) return null
    const isFound = shells.has(callee.name)
      ? writesTemporaryLog(stringsIn(code, range.all).join(' '))
      : namesTemporaryLog(code, range.path) && isWritten(code, callee, range.all)
    return isFound ? { start: code.start(callee.first), end: callEnd(code, at) } : null
  }
}

function isWritten(code: Code, { name, first }: Callee, all: Range): boolean {
  if (name === 'File.stream!') return opensToWrite(code, all) || isCollected(code, first)
  return !openers.has(name) || opensToWrite(code, all)
}

/** `Enum.into(rows, File.stream!(path))`, `rows |> Stream.into(File.stream!(path))`, `into: File.stream!(path)`. */
function isCollected(code: Code, first: number): boolean {
  if (code.is(first - 1, ':')) return code.is(first - 2, 'into')
  const isLast = code.is(first - 1, ',') || code.is(first - 1, '(')
  return isLast && code.is(enclosing(code, first) - 1, 'into')
}

/** The bracket of the call that the token is an argument of; -1 where none is near. */
function enclosing(code: Code, at: number): number {
  let back = at - 1
  for (let left = LINE_TOKENS; left > 0 && back >= 0; left -= 1) {
    const begin = code.before(back)
    if (begin === back && code.is(back, '(')) return back
    back = begin - 1
  }
  return -1
}

/** The path: what is piped in, else the first argument. */
function subjectOf(code: Code, at: number, first: number): { readonly path: Range; readonly all: Range } | null {
  const hasBrackets = code.is(at + 1, '(') && code.touches(at + 1)
  const close = hasBrackets ? code.partner(at + 1) : -1
  const all = hasBrackets && close > 0 ? { from: at + 2, to: close } : { from: at + 1, to: endOfLine(code, at + 1) }
  if (code.is(first - 1, '|>')) {
    const from = code.before(code.before(first - 2) === first - 2 ? first - 2 : code.before(first - 2))
    return { path: { from: pipeStart(code, from), to: first - 1 }, all }
  }
  const path = hasBrackets ? argumentsOf(code, at + 1)[0] : firstOnLine(code, all)
  return path ? { path, all } : null
}

/** Goes back over `Path.join(a, b)` to its first word. */
function pipeStart(code: Code, from: number): number {
  let at = from
  while (at > from - LINE_TOKENS && (code.kind(at - 1) === 'word' || code.is(at - 1, '.'))) at -= 1
  return at
}

/** More tokens on the rest of a line than anybody writes. */
const LINE_TOKENS = 500

function endOfLine(code: Code, from: number): number {
  let at = from
  while (at < from + LINE_TOKENS && code.kind(at) !== null && !code.startsLine(at)) at = code.after(at)
  return at
}

function firstOnLine(code: Code, all: Range): Range {
  let to = all.from
  while (to < searchEnd(all) && !code.is(to, ',')) to = code.after(to)
  return { from: all.from, to }
}

function namesTemporaryLog(code: Code, path: Range): boolean {
  const strings = [...stringsIn(code, path), ...attributeTexts(code, path)]
  const [first = ''] = strings
  const isTemporary = isTemporaryPath(first) || isTemporaryFolder(first) || holdsWord(code, path, /^tmp_dir!?$/)
  return isTemporary && strings.some(isLogName)
}

/** What `@log_file` was set to, and `path` in `path = "/tmp/x.log"`. */
function attributeTexts(code: Code, { from, to }: Range): readonly string[] {
  if (code.kind(to - 1) !== 'word' || to - from > 2) return []
  return code.fact(assignedTexts)(code.textOf(to - 1), code.is(from, '@'))
}

/** Remembers each name, so that a file that writes to one path again and again is read in linear time. */
function assignedTexts(code: Code): (name: string, isAttribute: boolean) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (name, isAttribute) => {
    const key = isAttribute ? `@${name}` : name
    const found = known.get(key) ?? textsOf(code, name, isAttribute)
    known.set(key, found)
    return found
  }
}

/** A name that is set more often than this is no constant. */
const ASSIGNMENT_LIMIT = 8

function textsOf(code: Code, name: string, isAttribute: boolean): readonly string[] {
  const values = code.words(name).map(at => code.string(isAttribute ? at + 1 : code.is(at + 1, '=') ? at + 2 : -1))
  return values.filter(value => value !== null).slice(0, ASSIGNMENT_LIMIT)
}

function opensToWrite(code: Code, all: Range): boolean {
  return holdsWord(code, all, /^(?:write|append|exclusive)$/)
}

function holdsWord(code: Code, range: Range, wanted: RegExp): boolean {
  for (let at = range.from; at < searchEnd(range); at += 1)
    if (code.kind(at) === 'word' && wanted.test(code.textOf(at))) return true
  return false
}
