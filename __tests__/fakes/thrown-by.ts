import { UserError } from '../../src/domain/errors.ts'

/** The problem and the fix of the UserError that a call throws; what else it throws goes on. */
export function thrownBy(call: () => unknown): { problem: string; fix: string } | null {
  try {
    call()
    return null
  } catch (error) {
    if (error instanceof UserError) return { problem: error.message, fix: error.fix }
    throw error
  }
}
