import { commandWords, isConditional } from './command-words.ts'
import type { Format } from './format.ts'
import { formats } from './formats/index.ts'
import type { Reading, ToolOutput } from './reading.ts'

/** What one command's output told, and who it was that told it. */
export type ToolReading = { readonly format: Format; readonly reading: Reading }

export type OutputReading = {
  readonly readings: readonly ToolReading[]
  /** The tool whose success proves nothing. */
  readonly idle: ToolReading | null
  /** Test tools that the command surely started, and that left no summary. */
  readonly silentTestTools: readonly Format[]
}

/** Reads an output by the tools the command names; when it names none we know, by those that can be told by their output. */
export function readOutput(script: string, output: ToolOutput): OutputReading {
  const named = formatsOf(script)
  const asked = named.length > 0 ? named : formats.filter(format => format.isTelling)
  const readings = asked.flatMap(format => {
    const reading = format.read(output)
    return reading && (named.length > 0 || isTelling(reading)) ? { format, reading } : []
  })
  const hasTold = (format: Format) => readings.some(each => each.format === format)
  const silentTestTools = isConditional(script) ? [] : named.filter(each => each.isTestTool && !hasTold(each))
  return { readings, idle: findIdle(readings, named.length > 0), silentTestTools }
}

/** A tool that the command names must prove something; of tools found in an output, one that does is enough. */
function findIdle(readings: readonly ToolReading[], isNamed: boolean): ToolReading | null {
  const idle = readings.find(({ reading }) => reading.idle !== null) ?? null
  const hasProof = readings.some(({ reading }) => reading.idle === null && reading.tests !== null)
  return hasProof && !isNamed ? null : idle
}

/** An output in which a tool finds nothing of its own need not be that tool's. */
function isTelling({ tests, coverage, idle, findings }: Reading): boolean {
  return tests !== null || coverage !== null || idle !== null || findings.length > 0
}

/** The tools that the script names. */
export function formatsOf(script: string): readonly Format[] {
  const commands = commandWords(script)
  return formats.filter(format => commands.some(words => format.isCommand(words)))
}

/** Whether the script surely runs a test tool. */
export function isTestCommand(script: string): boolean {
  return formatsOf(script).some(format => format.isTestTool)
}

/** Whether the script names a tool that exits 0 although it found something. */
export function isHidingFindings(script: string): boolean {
  const commands = commandWords(script)
  return formats.some(format => commands.some(words => format.isCommand(words) && format.isHidingFindings?.(words)))
}
