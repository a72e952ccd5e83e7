import type { OnProgress, ProgressEvent } from '../../domain/progress.ts'
import { harmlessLine, oneLine, splitLines } from '../../text/harmless.ts'
import { neutralise } from '../../text/neutralise.ts'
import { stripColours } from '../../text/strip-colours.ts'
import { createProgress, type ProgressOptions } from '../terminal/progress.ts'
import { escapeData } from './command.ts'

type StepOptions = Pick<ProgressOptions, 'now' | 'every' | 'write'> & {
  /** The last part of what a command printed, and how much came before it; `null` where it cannot be read. */
  outputOf(path: string): { readonly text: string; readonly bytesBefore: number } | null
  /** Takes out secrets. */
  mask(text: string): string
  /** A word nobody can guess, another each time. */
  word(): string
}

/**
 * Tells in the log of an Actions step what the gate does. What the command of a check printed is folded into a group whose
 * title says how it ended; each group is written at once, so that no other check's line comes between.
 */
export function stepProgress({ outputOf, mask, word, ...options }: StepOptions): OnProgress {
  let line = ''
  const write = (text: string) => {
    line = text.trimEnd()
  }
  const plain = createProgress({ ...options, isTerminal: false, columns: 0, write })
  return event => {
    plain.onProgress(event)
    const path = outputFileOf(event)
    options.write(path === null ? `${line}\n` : group(line, outputLines(path, outputOf(path), mask), word()))
  }
}

function outputFileOf(event: ProgressEvent): string | null {
  return event.kind === 'finished' ? event.result.outputFile : null
}

function outputLines(path: string, output: ReturnType<StepOptions['outputOf']>, mask: StepOptions['mask']): string[] {
  if (output === null) return [`[the output cannot be read: ${oneLine(path)}]`]
  const { text, bytesBefore } = output
  const left =
    bytesBefore > 0 ? [`[${bytesBefore} bytes before this are left out; whole output: ${oneLine(path)}]`] : []
  // Masked again once it is clean: an escape sequence within a secret hides it from the first mask.
  const lines = splitLines(mask(stripColours(text)).trimEnd()).map(line => mask(harmlessLine(line)))
  return [...left, ...lines]
}

/** Nothing in it is a command: each line is made harmless, and until the word comes back the runner carries out none. */
function group(title: string, lines: readonly string[], word: string): string {
  const text = neutralise(lines.map(unmatched).join('\n'))
  return [`::group::${escapeData(title)}`, `::stop-commands::${word}`, text, `::${word}::`, '::endgroup::', ''].join(
    '\n'
  )
}

/**
 * Problem matchers see lines between `stop-commands` too. Most of the set-up actions want the tool's own word, or no space,
 * at a line's start; those of actions/setup-go and -dotnet look anywhere for `.go:` and `):`, so an invisible word joiner
 * follows these.
 */
function unmatched(line: string): string {
  return ` │ ${line}`.replace(/(?<=\.go|\)):/g, ':\u2060').trimEnd()
}
