import { argumentsOf, type Range, searchEnd, stringsIn } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { temporaryFolder, writesTemporaryLog } from '../../tmp-log.ts'
import { commandsIn } from './commands.ts'
import { MAX_NAMES, namesTemporaryLog } from './tmp-path.ts'
import { keys, loggers, made, makers, methods, openers, shells, writers } from './writers.ts'

const MODE = /^(?:[wa]\+?[bt]?\+?|r[bt]?\+[bt]?|rw[ds]?)$|^\+?>/
const MODE_WORD = /^(?:O_(?:WRONLY|RDWR|APPEND|CREAT)|append|Append|app|Create|CreateNew|OpenOrCreate|write)$/
export const tmpLogWrite: Rule = {
  id: 'any/tmp-log-write',
  group: 'tmp-log',
  severity: 'error',
  message: 'A log file is written under a temporary folder',
  help: 'Remove it, or write through the logger to a configured place.',
  words: [...writers, ...openers, ...methods, ...shells, ...makers, ...loggers, ...made, ...keys],
  needs: temporaryFolder,
  find: commandsIn,
  match: (code, at) => {
    const name = code.textOf(at)
    if (methods.includes(name)) return ofReceiver(code, at)
    if (keys.includes(name)) return ofKey(code, at)
    const open = openOf(code, at)
    if (isDefinition(code, at)) return null
    if (open < 0) return ofBareCall(code, at)
    if (!writesLog(code, name, argumentsOf(code, open))) return null
    return { start: startOf(code, at, open), end: code.end(code.partner(open)) }
  }
}

/** `{ filename: '/tmp/x.log' }` */
function ofKey(code: Code, at: number): Span | null {
  if (!code.is(at + 1, ':') || !['{', ','].includes(code.textOf(at - 1))) return null
  let to = at + 2
  for (let left = MAX_NAMES; left > 0 && code.kind(to) !== null && !endsValue(code, to); left -= 1) to = code.after(to)
  if (!namesTemporaryLog(code, { from: at + 2, to })) return null
  return { start: code.start(at), end: code.end(to - 1) }
}

function endsValue(code: Code, at: number): boolean {
  return code.kind(at) === 'mark' && [',', '}', ')', ';'].includes(code.textOf(at))
}

/** `File.write '/tmp/x.log', text`, `open my $log, '>>', '/tmp/x.log' or die`. */
function ofBareCall(code: Code, at: number): Span | null {
  const name = code.textOf(at)
  const next = at + 1
  const isPossible = openers.includes(name) || writers.includes(name) || shells.includes(name)
  const beginsArgument = code.kind(next) === 'open' || (code.is(at, 'open') && code.kind(next) === 'word')
  if (!isPossible || !beginsArgument || code.touches(next) || code.startsLine(next)) return null
  const all = bareArguments(code, next)
  const last = all.at(-1)
  return last && writesLog(code, name, all) ? { start: firstOf(code, at), end: code.end(last.to - 1) } : null
}

/** More tokens than such a call has. */
const MAX_BARE = 60

function bareArguments(code: Code, first: number): readonly Range[] {
  const found: Range[] = []
  let from = first
  let at = first
  for (let left = MAX_BARE; left > 0 && !endsCall(code, at); left -= 1) {
    if (code.is(at, ',')) {
      found.push({ from, to: at })
      from = at + 1
    }
    at = code.after(at)
  }
  return from < at ? [...found, { from, to: at }] : found
}

function endsCall(code: Code, at: number): boolean {
  const kind = code.kind(at)
  if (kind === null || kind === 'leave' || (code.startsLine(at) && !code.is(at - 1, ','))) return true
  return kind === 'mark'
    ? [';', ')', ']', '}', '{', '||'].includes(code.textOf(at))
    : /^(?:or|and|if|unless|do)$/.test(code.textOf(at))
}

function writesLog(code: Code, name: string, all: readonly Range[]): boolean {
  if (shells.includes(name)) return writesTemporaryLog(all.flatMap(each => stringsIn(code, each)).join(' '))
  if (makers.includes(name)) return all.some(each => stringsIn(code, each).some(text => /\.log$/.test(text)))
  if (!all.some(each => namesTemporaryLog(code, each) && !holdsWriter(code, each))) return false
  return (
    !(openers.includes(name) || made.includes(name)) ||
    all.some(each => saysToWrite(code, each)) ||
    isSetToAppend(code, all)
  )
}

/** The writer inside is the finding. */
function holdsWriter(code: Code, { from, to }: Range): boolean {
  for (let at = from; at < Math.min(to, from + MAX_NAMES); at += 1)
    if (writers.includes(code.textOf(at)) && code.is(at + 1, '(')) return true
  return false
}

/** The bracket of the arguments: `fopen(`, `ofstream log(`, `write(toFile: `, `Logger.new(`. */
function openOf(code: Code, at: number): number {
  const making = makersOf(code.textOf(at))
  if (making) return code.is(at + 1, '.') && making.test(code.textOf(at + 2)) && code.is(at + 3, '(') ? at + 3 : -1
  if (code.is(at + 1, '(')) return at + 1
  if (code.is(at, 'ofstream') || code.is(at, 'fstream'))
    return code.is(at + 2, '(') || code.is(at + 2, '{') ? at + 2 : -1
  // A label of Swift, unless the function counts by its own name.
  return code.is(at + 1, ':') && code.is(at - 1, '(') && !writers.includes(code.textOf(at - 2)) ? at - 1 : -1
}

/** The methods that make what the name of a class stands for; `null` for a function. */
function makersOf(name: string): RegExp | null {
  if (made.includes(name)) return /^new$/
  return loggers.includes(name) || name === 'Tempfile' ? /^(?:new|create|open|File)$/ : null
}

function isDefinition(code: Code, at: number): boolean {
  const before = code.textOf(at - 1)
  if (['def', 'function', 'fun', 'func', 'fn', 'sub'].includes(before)) return true
  // `void write(String path) { … }`
  const isTyped =
    code.kind(at - 1) === 'word' &&
    !code.startsLine(at) &&
    !/^(?:return|new|await|yield|throw|else|try|in|then|do|and|or|not|if|unless)$/.test(before)
  return isTyped && code.is(at + 1, '(') && ['{', '=>', 'throws'].includes(code.textOf(code.after(at + 1)))
}

/** The call begins with the name before its bracket, or with the name of the variable it makes. */
function startOf(code: Code, at: number, open: number): number {
  return firstOf(code, open < at ? open - 1 : at)
}

function firstOf(code: Code, at: number): number {
  let first = at
  for (let left = 20; left > 0 && isLink(code, first - 1) && code.kind(first - 2) === 'word'; left -= 1) first -= 2
  return code.start(first)
}

function isLink(code: Code, at: number): boolean {
  return ['.', '::', '->', ':'].includes(code.textOf(at)) && code.touches(at + 1)
}

function ofReceiver(code: Code, at: number): Span | null {
  if (!code.is(at - 1, '.') || !code.is(at + 1, '(')) return null
  const begin = code.before(at - 2)
  const first = code.kind(begin - 1) === 'word' && begin < at - 2 ? begin - 1 : begin
  if (!namesTemporaryLog(code, { from: begin, to: at - 1 })) return null
  const close = code.partner(at + 1)
  return { start: code.start(first), end: code.end(close < 0 ? at : close) }
}

function saysToWrite(code: Code, range: Range): boolean {
  if (stringsIn(code, range).some(text => MODE.test(text))) return true
  for (let at = range.from; at < searchEnd(range); at += 1) if (MODE_WORD.test(code.textOf(at))) return true
  return false
}

/** `OpenOptions::new().append(true).open("/tmp/x.log")` */
function isSetToAppend(code: Code, [path]: readonly Range[]): boolean {
  const open = (path?.from ?? 0) - 1
  let at = open - 2
  for (let left = 10; left > 0 && code.is(at, '.') && code.is(at - 1, ')'); left -= 1) {
    const begin = code.before(at - 1)
    if (['append', 'write', 'create'].includes(code.textOf(begin - 1))) return true
    at = begin - 2
  }
  return false
}
