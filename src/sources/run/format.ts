import type { Reading, ToolOutput } from './reading.ts'
import type { CommandWords } from './script/command-words.ts'

/** How one tool is known, and what its output means. */
export type Format = {
  readonly name: string
  /** What a person calls the tool. */
  readonly tool: string
  /** A test tool must prove that tests ran. */
  readonly isTestTool: boolean
  /** Exits 0 although it found something; its findings then decide. */
  readonly isHidingFindings?: (words: CommandWords) => boolean
  isCommand(words: CommandWords): boolean
  /**
   * What the output tells, `null` when it is not this tool's. Also asked about the output of commands nobody knows
   * (`make check`) where `isTelling`: the tool's output cannot be taken for something else.
   */
  read(output: ToolOutput): Reading | null
  readonly isTelling: boolean
}
