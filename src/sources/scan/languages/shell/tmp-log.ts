import type { Code } from '../../engine/code.ts'
import type { Rule, Span } from '../../rule.ts'
import { isLogName, isTemporaryPath, writesTemporaryLog } from '../../tmp-log.ts'
import { beginsCommand, endsCommand, type ShellWord, wordFrom } from './words.ts'

export const tmpLogWrite: Rule = {
  id: 'shell/tmp-log-write',
  group: 'tmp-log',
  severity: 'error',
  message: 'A log file is written under a temporary folder',
  help: 'Remove it, or write where the logs of the project are.',
  words: ['tee'],
  needs: ['tmp', 'TMP', 'Temp', 'TEMP', 'shm'],
  match: copyAt,
  find: (text, code) => [...text.matchAll(/>/g)].flatMap(({ index }) => redirectionAt(code(), index) ?? [])
}

/** `> path`, `2>> path`, `&> path`; the offset is that of a `>`. */
function redirectionAt(code: Code, offset: number): Span | null {
  const at = code.tokenAt(offset)
  if (code.kind(at) === 'text') return code.text.indexOf('>', code.start(at)) === offset ? commandText(code, at) : null
  if (code.kind(at) !== 'mark' || code.start(at) + code.textOf(at).indexOf('>') !== offset) return null
  if (code.startsLine(at + 1) || code.is(at - 1, '-')) return null
  const word = wordFrom(code, at + 1)
  if (!word || !isTemporaryLog(code, word.raw)) return null
  const hasNumber = code.kind(at - 1) === 'literal' && code.touches(at)
  return { start: code.start(hasNumber ? at - 1 : at), end: code.end(word.next - 1) }
}

const shells = /^(?:ba|da|z|k|a)?sh$/

/** `sh -c "date >> /tmp/x.log"`, `eval "…"`: a text that is a command itself. */
function commandText(code: Code, text: number): Span | null {
  const open = text - 1
  if (code.kind(open) !== 'open' || !writesTemporaryLog(code.textOf(text))) return null
  const isCommand = code.is(open - 1, 'c') && code.is(open - 2, '-') && shells.test(code.textOf(open - 3))
  const first = isCommand ? open - 3 : open - 1
  if (!isCommand && !(code.is(first, 'eval') && beginsCommand(code, first))) return null
  return { start: code.start(first), end: code.end(code.partner(open)) }
}

/** `tee -a path path` */
function copyAt(code: Code, at: number): Span | null {
  if (code.touches(at + 1) || !(beginsCommand(code, at) || code.is(at - 1, 'sudo'))) return null
  let last: ShellWord | null = null
  for (let next = at + 1; !endsCommand(code, next) && next < at + MAX_TOKENS; ) {
    const word = wordFrom(code, next)
    if (!word) break
    if (!word.raw.startsWith('-') && isTemporaryLog(code, word.raw)) last = word
    next = word.next
  }
  return last && { start: code.start(at), end: code.end(last.next - 1) }
}

/** More tokens than the arguments of one command have. */
const MAX_TOKENS = 300
/** `a=$b`, `b=$c` */
const MAX_DEPTH = 3
/** A name that is set more often than this is no constant. */
const MAX_VALUES = 8

function isTemporaryLog(code: Code, raw: string, depth = 0): boolean {
  const path = raw.replace(/["']/g, '').replace(/^\$\(\s*mktemp\s+([^)]*)\)$/, (_, all) => pathOfMktemp(all))
  const [whole = '', name = '', fallback] = /^\$(?:\{(\w+)(?::?[-=]([^}]*))?\}|\w+)/.exec(path) ?? []
  if (whole === '') return isTemporaryPath(path) && isLogName(path)
  const rest = path.slice(whole.length)
  const variable = name || whole.slice(1)
  const values = [...(fallback === undefined ? [] : [fallback]), ...valuesOf(code, variable)]
  if (/^(?:TMPDIR|TMP|TEMP|RUNNER_TEMP)$/.test(variable) && values.length === 0) values.push('/tmp')
  return depth < MAX_DEPTH && values.some(value => isTemporaryLog(code, value + rest, depth + 1))
}

/** The file that `mktemp` makes of its arguments: `/tmp/x.XXXX.log`, `-t x.log.XXXX`, `--suffix=.log`. */
function pathOfMktemp(written: string): string {
  const words = written.split(/\s+/)
  const template = words.find(word => word.startsWith('/'))
  return template ?? `/tmp/${words.join(' ').replaceAll('--suffix=', '')}`
}

function valuesOf(code: Code, name: string): readonly string[] {
  return code.fact(assignments)(name)
}

function assignments(code: Code): (name: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return name => {
    const found = known.get(name) ?? assigned(code, name)
    known.set(name, found)
    return found
  }
}

/** `name=value`, as a command or an argument of `local`, `export` and the like. */
function assigned(code: Code, name: string): readonly string[] {
  const values: string[] = []
  for (const at of code.words(name)) {
    const isAssigned = code.is(at + 1, '=') && code.touches(at + 1) && code.touches(at + 2)
    const value = isAssigned && !code.touches(at) ? wordFrom(code, at + 2) : null
    if (value) values.push(value.raw)
    if (values.length === MAX_VALUES) break
  }
  return values
}
