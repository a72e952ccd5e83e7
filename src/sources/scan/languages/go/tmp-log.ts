import { argumentsOf, type Range, stringsIn } from '../../engine/arguments.ts'
import { chainAt } from '../../engine/chain.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { isLogName, isTemporaryPath, temporaryFolder, writesTemporaryLog } from '../../tmp-log.ts'
import { bracketOf } from '../braces/blocks.ts'
import { callSpan } from '../braces/call-span.ts'
import { packageMember } from './names.ts'

const writers = new Set(['os.Create', 'os.WriteFile', 'io/ioutil.WriteFile', 'ioutil.WriteFile'])
const temporaryFiles = new Set(['os.CreateTemp', 'io/ioutil.TempFile', 'ioutil.TempFile'])
const commands = new Set(['os/exec.Command', 'exec.Command', 'os/exec.CommandContext', 'exec.CommandContext'])

/** A name set more often than this is looked at no further. */
const MAX_VALUES = 20

export const tmpLogWrite: Rule = {
  id: 'go/tmp-log-write',
  group: 'tmp-log',
  severity: 'error',
  message: 'A log file is written under a temporary folder',
  help: 'Remove it, or write through the logger to a configured place.',
  words: [
    ...['OpenFile', 'Create', 'WriteFile', 'CreateTemp', 'TempFile', 'Command', 'CommandContext'],
    ...['Filename', 'OutputPaths', 'ErrorOutputPaths']
  ],
  needs: temporaryFolder,
  match: (code, at) => {
    if (keys.has(code.textOf(at))) return setting(code, at)
    const named = code.is(at + 1, '(') ? packageMember(code, at) : null
    return named && writesLog(code, named.path, argumentsOf(code, at + 1)) ? callSpan(code, named.first, at) : null
  }
}

/** Fields that tell a logger its file: of lumberjack and zap. */
const keys = new Set(['Filename', 'OutputPaths', 'ErrorOutputPaths'])

/** `lumberjack.Logger{Filename: "/tmp/x.log"}`, `config.OutputPaths = []string{"/tmp/x.log"}` */
function setting(code: Code, at: number): Span | null {
  const isKey = code.is(at + 1, ':')
  if (!isKey && !(code.is(at + 1, '=') && code.is(at - 1, '.'))) return null
  if (code.is(at, 'Filename') && isKey && !isOfLogger(code, at)) return null
  const to = isKey ? endOfValue(code, at + 2) : endOfStatement(code, at + 2)
  const value = { from: at + 2, to }
  if (!textsOf(code, value).some(text => isTemporaryPath(text) && isLogName(text))) return null
  return { start: code.start(at), end: code.end(to - 1) }
}

/** Whether the literal that the field stands in is of a type that writes logs. */
function isOfLogger(code: Code, at: number): boolean {
  const { name } = chainAt(code, bracketOf(code, at) - 1, ['.'])
  return /log|rotat|roll/i.test(name)
}

function endOfValue(code: Code, from: number): number {
  let at = code.after(from)
  while (code.kind(at) !== null && !code.startsLine(at) && !code.is(at, ',') && !code.is(at, '}')) at = code.after(at)
  return at
}

function writesLog(code: Code, path: string, [first, second, ...rest]: readonly Range[]): boolean {
  if (!first) return false
  if (writers.has(path)) return namesTemporaryLog(code, first)
  if (path === 'os.OpenFile') return namesTemporaryLog(code, first) && opensToWrite(code, second)
  if (temporaryFiles.has(path)) return isTemporaryFolder(code, first) && isLogFile(code, second)
  if (!commands.has(path)) return false
  return writesTemporaryLog(
    [first, ...(second ? [second] : []), ...rest].flatMap(each => stringsIn(code, each)).join(' ')
  )
}

/** `os.CreateTemp("", "x-*.log")`: no folder means the temporary one. */
function isTemporaryFolder(code: Code, folder: Range): boolean {
  const [text] = textsOf(code, folder)
  return code.string(folder.from) === '' || isTemporaryPath(`${text ?? ''}/`) || asksForFolder(code, folder)
}

function isLogFile(code: Code, name: Range | undefined): boolean {
  return name !== undefined && textsOf(code, name).some(text => /\.log\b/.test(text))
}

function namesTemporaryLog(code: Code, path: Range): boolean {
  const texts = textsOf(code, path)
  return (isTemporaryPath(texts[0] ?? '') || texts[0] === '/tmp' || asksForFolder(code, path)) && texts.some(isLogName)
}

function asksForFolder(code: Code, path: Range): boolean {
  return rangesOf(code, path).some(({ from, to }) => {
    for (let at = from; at < to; at += 1) if (/^(?:TempDir|MkdirTemp)$/.test(code.textOf(at))) return true
    return false
  })
}

/** Without a flag to write, a file is only read. A flag from elsewhere may well write. */
function opensToWrite(code: Code, flags: Range | undefined): boolean {
  if (!flags) return false
  for (let at = flags.from; at < flags.to; at += 1)
    if (/^O_(?:WRONLY|RDWR|APPEND|CREATE)$/.test(code.textOf(at))) return true
  return false
}

function textsOf(code: Code, path: Range): readonly string[] {
  return rangesOf(code, path).flatMap(range => stringsIn(code, range))
}

/** The path itself, or what this file sets the name to. */
function rangesOf(code: Code, path: Range): readonly Range[] {
  if (path.to - path.from !== 1 || code.kind(path.from) !== 'word') return [path]
  return code.fact(valuesByName)(code.textOf(path.from))
}

function valuesByName(code: Code): (name: string) => readonly Range[] {
  const known = new Map<string, readonly Range[]>()
  return name => {
    const found = known.get(name) ?? valuesOf(code, name)
    known.set(name, found)
    return found
  }
}

function valuesOf(code: Code, name: string): readonly Range[] {
  return code
    .words(name)
    .filter(at => code.is(at + 1, '=') || code.is(at + 1, ':=') || (code.is(at + 1, 'string') && code.is(at + 2, '=')))
    .slice(0, MAX_VALUES)
    .map(at => ({ from: code.is(at + 1, 'string') ? at + 3 : at + 2, to: endOfStatement(code, at + 2) }))
}

function endOfStatement(code: Code, from: number): number {
  let at = code.after(from)
  while (code.kind(at) !== null && !code.startsLine(at) && !code.is(at, ';')) at = code.after(at)
  return at
}
