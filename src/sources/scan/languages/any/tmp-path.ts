import { type Range, searchEnd, stringsIn } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'
import { isLogName, isTemporaryFolder, isTemporaryPath } from '../../tmp-log.ts'

const FOLDER =
  /^(?:tmpdir|sys_get_temp_dir|temp_dir|GetTempPath|gettempdir|NSTemporaryDirectory|temporaryDirectory|systemTemp|temp_directory_path|TMPDIR)$/
/** The names of the folder that environments and properties hold. */
const FOLDER_KEY = /^(?:java\.io\.tmpdir|TMPDIR|TEMP|TMP)$/

/** A name set more often than this is no constant. */
const MAX_VALUES = 8

/** A longer argument is no path. */
export const MAX_NAMES = 12

/** Whether the argument names a log in a temporary folder: itself, or by what this file sets its names to. */
export function namesTemporaryLog(code: Code, range: Range): boolean {
  return valuesOf(code, range).some(value => {
    // Perl writes the mode before the path: '>>/tmp/x.log'.
    const texts = stringsIn(code, value).map(text => text.replace(/^\+?>>?[ \t]*/, ''))
    const isTemporary =
      texts.some(text => isTemporaryPath(text) || isTemporaryFolder(text) || FOLDER_KEY.test(text)) ||
      asksForFolder(code, value)
    return isTemporary && texts.some(isLogName)
  })
}

function asksForFolder(code: Code, range: Range): boolean {
  for (let at = range.from; at < searchEnd(range); at += 1) if (FOLDER.test(code.textOf(at))) return true
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
