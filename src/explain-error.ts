import type { Mistake } from './domain/errors.ts'
import { ConfigError, describeMistake, isIncompleteCopy, UserError } from './domain/errors.ts'
import { exitCodes } from './exit-codes.ts'

/** What went wrong, for a person, and the exit code it stands for. */
export type ExplainedError = {
  readonly exitCode: number
  /** Sentences: place, fact, next step. */
  readonly lines: readonly string[]
  /** Mistakes with a place, for annotations; the rest is in `lines` only. */
  readonly mistakes: readonly Mistake[]
}

/** Runs it; of what it throws, it says what is wrong, and gives the exit code that stands for that. */
export async function explained(run: () => Promise<number>, say: (line: string) => void): Promise<number> {
  try {
    return await run()
  } catch (error) {
    const { exitCode, lines } = explainError(error)
    for (const line of lines) say(line)
    return exitCode
  }
}

/** Tells a wrong set-up, which its owner can mend, from a defect in the gate. */
export function explainError(error: unknown): ExplainedError {
  if (error instanceof ConfigError) {
    return { exitCode: exitCodes.wrongSetup, lines: error.mistakes.map(describeMistake), mistakes: error.mistakes }
  }
  if (error instanceof UserError) {
    return { exitCode: exitCodes.wrongSetup, lines: [`${error.message} — ${error.fix}`], mistakes: [] }
  }
  if (isIncompleteCopy(error)) {
    const lines = [`${error.message} — this copy of Readiness Gate is incomplete: install it again, with all of dist/`]
    return { exitCode: exitCodes.defect, lines, mistakes: [] }
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    exitCode: exitCodes.defect,
    lines: [`This is a defect in Readiness Gate; the gate stays shut.`, text],
    mistakes: []
  }
}
