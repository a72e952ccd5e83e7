import { UserError } from '../../domain/errors.ts'
import type { Report } from '../../domain/report.ts'
import { reportSchema } from './schema.ts'

/**
 * Reads what `renderJson` wrote, as data that anybody may have tampered with: every field of its kind and no other, nothing more
 * is believed. Where it is to be published is not in it.
 * @throws UserError when it is no report
 */
export function readJson(text: string, path: string): Report {
  const parsed = reportSchema.safeParse(parse(text, path))
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  throw notReadable(path, `${first?.path.join('.') || 'the report'}: ${first?.message ?? 'not as expected'}`)
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw notReadable(path, cause instanceof Error ? cause.message : String(cause))
  }
}

function notReadable(path: string, why: string): UserError {
  return new UserError(
    `${path} is no report of this version (${why})`,
    'let the same version of the gate write and read it'
  )
}
