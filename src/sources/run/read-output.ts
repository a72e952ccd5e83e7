import type { Format } from './format.ts'
import { commonFormats, coverageFormats, formats } from './formats/index.ts'
import type { Reading, ToolOutput } from './reading.ts'
import { type Command, commandsOf } from './script/command-words.ts'

/** What one command's output told, and who it was that told it. */
export type ToolReading = { readonly format: Format; readonly reading: Reading }

export type OutputReading = {
  readonly readings: readonly ToolReading[]
  /** The tool whose success proves nothing. */
  readonly idle: ToolReading | null
  /** Test tools that the command surely started, and that left no summary. */
  readonly silentTestTools: readonly string[]
  /** Test tools that stand behind a condition, where no test at all was told of. */
  readonly untriedTestTools: readonly string[]
}

/** The name under `format:` for an output that is not to be read. */
const NO_FORMAT = 'none'

/** What may stand under `format:`. */
export function formatNames(): readonly string[] {
  return [...formats, ...coverageFormats, ...commonFormats].map(({ name }) => name).concat(NO_FORMAT)
}

/**
 * Reads an output by the format that is named; else by the tools that the command names. What a command that nobody knows
 * has run (`make check`) is told by its output, as far as a tool's output cannot be taken for another's.
 */
export function readOutput(script: string, output: ToolOutput, formatName?: string): OutputReading {
  return formatName === undefined ? readByCommand(script, output) : readByName(formatName, output)
}

function readByName(name: string, output: ToolOutput): OutputReading {
  const named = [...formats, ...coverageFormats, ...commonFormats].filter(format => format.name === name)
  const readings = readBy(named, output)
  return { readings, idle: findIdle(readings, []), silentTestTools: silentOf(named, readings), untriedTestTools: [] }
}

function readByCommand(script: string, output: ToolOutput): OutputReading {
  const commands = commandsOf(script)
  const named = formatsOf(commands)
  const own = readBy(named, output).map(each => withoutDoubt(each, commands))
  const guessed = readBy(unnamed(commands, named), output).filter(({ reading }) => isTelling(reading))
  const tools = [...own, ...guessed]
  const hasFound = tools.some(({ reading }) => reading.tests !== null || reading.findings.length > 0)
  const common = named.length > 0 ? commonFormats : commonFormats.filter(format => format.isTelling)
  const readings = [...tools, ...(hasFound ? [] : readBy(common, output)), ...readCoverage(tools, output)]
  const sure = commands.filter(({ isSure }) => isSure)
  const silentTestTools = [...silentOf(formatsOf(sure), own), ...silentScripts(sure, readings)]
  const untriedTestTools = [...untriedOf(named, readings), ...silentScripts(commands, readings)]
  return { readings, idle: findIdle(own, guessed), silentTestTools, untriedTestTools }
}

/** Programs that print what is there already: a summary that they print is no proof that a test ran. */
const PRINTERS = /^(?:echo|printf|cat|head|tail|grep|sed|sort|cut|tr|tee|cd|pushd|popd|export|true|:|exit|test|\[|set)$/

/** Formats to ask besides: behind a command that nobody knows, any may have run; beside a known one, tests at least. */
function unnamed(commands: readonly Command[], named: readonly Format[]): readonly Format[] {
  const isKnown = commands.every(
    ({ words }) => PRINTERS.test(words[0] ?? '') || named.some(format => format.isCommand(words))
  )
  if ((isKnown && commands.length > 0) || named.some(format => format.isTestTool)) return []
  return formats.filter(format => format.isTelling && (named.length === 0 || format.isTestTool))
}

/** More summaries than runs: a test printed one, and which is the tool's own cannot be told. What failed counts in any case. */
function withoutDoubt(told: ToolReading, commands: readonly Command[]): ToolReading {
  const { reading, format } = told
  const own = commands.filter(({ words }) => format.isCommand(words))
  const isCountable = own.every(({ isRepeated }) => !isRepeated)
  if (!reading.tests || !isCountable || (reading.summaries ?? 1) <= own.length) return told
  return { format, reading: { ...reading, tests: { ...reading.tests, ran: null, skipped: null } } }
}

/** The table of whoever measured it, unless a tool tells it itself. */
function readCoverage(tools: readonly ToolReading[], output: ToolOutput): readonly ToolReading[] {
  return tools.some(({ reading }) => reading.coverage !== null) ? [] : readBy(coverageFormats, output)
}

function readBy(asked: readonly Format[], output: ToolOutput): readonly ToolReading[] {
  return asked.flatMap(format => {
    const reading = format.read(output)
    return reading ? { format, reading } : []
  })
}

/** A tool that the command names must prove something; of tools found in an output, one that does is enough. */
function findIdle(own: readonly ToolReading[], guessed: readonly ToolReading[]): ToolReading | null {
  const isIdle = ({ reading }: ToolReading) => reading.idle !== null
  const hasProof = guessed.some(({ reading }) => reading.idle === null && reading.tests !== null)
  return own.find(isIdle) ?? (hasProof ? null : (guessed.find(isIdle) ?? null))
}

function silentOf(asked: readonly Format[], readings: readonly ToolReading[]): readonly string[] {
  return asked
    .filter(each => each.isTestTool && !readings.some(({ format }) => format === each))
    .map(({ tool }) => tool)
}

/** Which of some tools runs is for a condition to say; that none of them did proves nothing. */
function untriedOf(named: readonly Format[], readings: readonly ToolReading[]): readonly string[] {
  return readings.some(({ reading }) => reading.tests !== null) ? [] : silentOf(named, readings)
}

/** A package's script `test` must prove that it tested, by whatever tool. */
function silentScripts(asked: readonly Command[], readings: readonly ToolReading[]): readonly string[] {
  const hasScript = asked.some(({ words: [program, task] }) => program === 'npm' && task === 'test')
  return hasScript && !readings.some(({ reading }) => reading.tests !== null) ? ['npm test'] : []
}

/** An output in which a tool finds nothing of its own need not be that tool's. */
function isTelling({ tests, coverage, idle, findings }: Reading): boolean {
  return tests !== null || coverage !== null || idle !== null || findings.length > 0
}

function formatsOf(commands: readonly Command[]): readonly Format[] {
  return formats.filter(format => commands.some(({ words }) => format.isCommand(words)))
}

/** Whether the script names a test tool. */
export function isTestCommand(script: string): boolean {
  return formatsOf(commandsOf(script)).some(format => format.isTestTool)
}

/** Whether the script names a tool that exits 0 although it found something. */
export function isHidingFindings(script: string): boolean {
  const commands = commandsOf(script)
  return formats.some(format =>
    commands.some(({ words }) => format.isCommand(words) && format.isHidingFindings?.(words))
  )
}
