import { argumentsOf, type Range, searchEnd, stringsIn } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { isLogName, isTemporaryPath, temporaryFolder, writesTemporaryLog } from '../../tmp-log.ts'

/** Functions of many languages that write to the file they are given. */
const writers = [
  ...['appendFile', 'appendFileSync', 'writeFile', 'writeFileSync', 'createWriteStream', 'outputFile'],
  ...['file_put_contents', 'error_log', 'FileWriter', 'FileOutputStream', 'PrintWriter', 'FileHandler', 'FileAppender'],
  ...['newBufferedWriter', 'writeString', 'AppendAllText', 'AppendAllLines', 'WriteAllText', 'WriteAllLines'],
  ...['AppendText', 'CreateText', 'OpenWrite', 'StreamWriter', 'ofstream', 'create', 'write', 'write_file'],
  ...['toFile', 'atPath', 'forWritingAtPath', 'basic_file_sink_mt', 'basic_logger_mt']
]

/** Functions that read or write, as a mode among the arguments says. */
const openers = ['open', 'openSync', 'fopen', 'freopen', 'FileStream', 'RandomAccessFile', 'fstream']

/** Methods of a path: `File("/tmp/x.log").appendText(…)`. */
const methods = [
  ...['appendText', 'writeText', 'printWriter', 'bufferedWriter', 'writeAsString', 'writeAsStringSync', 'openWrite'],
  ...['writeAsBytes', 'writeAsBytesSync', 'spurt', 'spew']
]

const shells = ['exec', 'execSync', 'system', 'popen', 'shell_exec', 'passthru', 'Process', 'sh']

const MODE = /^(?:[wa]\+?[bt]?\+?|r[bt]?\+[bt]?|\+?>>?|rw[ds]?)$/
const MODE_WORD = /^(?:O_(?:WRONLY|RDWR|APPEND|CREAT)|append|Append|app|Create|CreateNew|OpenOrCreate|write)$/
const FOLDER =
  /^(?:tmpdir|sys_get_temp_dir|temp_dir|GetTempPath|gettempdir|NSTemporaryDirectory|temporaryDirectory|systemTemp|temp_directory_path)$/

/** A name set more often than this is no constant. */
const MAX_VALUES = 8

/** A longer argument is no path. */
const MAX_NAMES = 12

export const tmpLogWrite: Rule = {
  id: 'any/tmp-log-write',
  group: 'tmp-log',
  severity: 'error',
  message: 'A log file is written under a temporary folder',
  help: 'Remove it, or write through the logger to a configured place.',
  words: [...writers, ...openers, ...methods, ...shells],
  needs: temporaryFolder,
  match: (code, at) => {
    const name = code.textOf(at)
    if (methods.includes(name)) return ofReceiver(code, at)
    const open = openOf(code, at)
    if (open < 0 || isDefinition(code, at)) return null
    const all = argumentsOf(code, open)
    return writesLog(code, name, all) ? { start: firstOf(code, at), end: code.end(code.partner(open)) } : null
  }
}

function writesLog(code: Code, name: string, all: readonly Range[]): boolean {
  if (shells.includes(name)) return writesTemporaryLog(all.flatMap(each => stringsIn(code, each)).join(' '))
  if (!all.some(each => namesTemporaryLog(code, each) && !holdsWriter(code, each))) return false
  return !openers.includes(name) || all.some(each => saysToWrite(code, each)) || isSetToAppend(code, all)
}

/** The writer inside is the finding. */
function holdsWriter(code: Code, { from, to }: Range): boolean {
  for (let at = from; at < Math.min(to, from + MAX_NAMES); at += 1)
    if (writers.includes(code.textOf(at)) && code.is(at + 1, '(')) return true
  return false
}

/** The bracket of the arguments: `fopen(`, `ofstream log(`, `write(toFile: `. */
function openOf(code: Code, at: number): number {
  if (code.is(at + 1, '(')) return at + 1
  if (code.is(at, 'ofstream') || code.is(at, 'fstream'))
    return code.is(at + 2, '(') || code.is(at + 2, '{') ? at + 2 : -1
  return code.is(at + 1, ':') && code.is(at - 1, '(') ? at - 1 : -1
}

function isDefinition(code: Code, at: number): boolean {
  return ['def', 'function', 'fun', 'func', 'fn', 'sub'].includes(code.textOf(at - 1))
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

function namesTemporaryLog(code: Code, range: Range): boolean {
  return valuesOf(code, range).some(value => {
    const texts = stringsIn(code, value)
    return (texts.some(isTemporaryPath) || asksForFolder(code, value)) && texts.some(isLogName)
  })
}

function asksForFolder(code: Code, range: Range): boolean {
  for (let at = range.from; at < searchEnd(range); at += 1) if (FOLDER.test(code.textOf(at))) return true
  return false
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

/** The argument itself, and what this file sets the names in it to. */
function valuesOf(code: Code, range: Range): readonly Range[] {
  const found = [range]
  for (let at = range.from; at < Math.min(range.to, range.from + MAX_NAMES); at += 1)
    if (code.kind(at) === 'word') found.push(...code.fact(assigned)(code.textOf(at)))
  return found
}

function assigned(code: Code): (name: string) => readonly Range[] {
  const known = new Map<string, readonly Range[]>()
  return name => {
    const found = known.get(name) ?? assignmentsOf(code, name)
    known.set(name, found)
    return found
  }
}

function assignmentsOf(code: Code, name: string): readonly Range[] {
  return code
    .words(name)
    .slice(0, MAX_VALUES)
    .flatMap(at =>
      code.is(at + 1, '=') || code.is(at + 1, ':=') ? [{ from: at + 2, to: endOfLine(code, at + 2) }] : []
    )
}

function endOfLine(code: Code, from: number): number {
  let at = code.after(from)
  while (code.kind(at) !== null && !code.startsLine(at) && !code.is(at, ';')) at = code.after(at)
  return at
}
