import { commandWords, surePart } from './command-words.ts'
import type { Format } from './format.ts'
import { commonFormats, formats } from './formats/index.ts'
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

/** The name under `format:` for an output that is not to be read. */
export const NO_FORMAT = 'none'

/** What may stand under `format:`. */
export function formatNames(): readonly string[] {
  return [...formats.map(({ name }) => name), ...commonFormats.map(({ name }) => name), NO_FORMAT]
}

/**
 * Reads an output by the format that is named; else by the tools that the command names; when it names none we know, by
 * those that can be told by their output.
 */
export function readOutput(script: string, output: ToolOutput, formatName?: string): OutputReading {
  const isForced = formatName !== undefined
  const named = isForced ? [...formats, ...commonFormats].filter(({ name }) => name === formatName) : formatsOf(script)
  const isNamed = isForced || named.length > 0
  const known = (all: readonly Format[]) => (isNamed ? all : all.filter(format => format.isTelling))
  const own = readBy(isNamed ? named : known(formats), output)
  const telling = isNamed ? own : own.filter(({ reading }) => isTelling(reading))
  const hasFound = isForced || telling.some(({ reading }) => reading.tests !== null || reading.findings.length > 0)
  const readings = hasFound ? telling : [...telling, ...readBy(known(commonFormats), output)]
  const sure = isForced ? named : formatsOf(surePart(script))
  const silentTestTools = sure.filter(each => each.isTestTool && !own.some(({ format }) => format === each))
  return { readings, idle: findIdle(readings, isNamed), silentTestTools }
}

function readBy(asked: readonly Format[], output: ToolOutput): readonly ToolReading[] {
  return asked.flatMap(format => {
    const reading = format.read(output)
    return reading ? { format, reading } : []
  })
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
