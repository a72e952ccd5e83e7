import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../domain/errors.ts'

/**
 * Makes sure, before anything runs, that the report can be written; an older report there is emptied, so that it cannot be
 * taken for this run's.
 * @throws UserError when it cannot
 */
export function prepareReportFile(path: string): void {
  write(path, '')
}

/** @throws UserError when it cannot be written */
export function writeReportFile(path: string, text: string): void {
  write(path, text)
}

function write(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new UserError(
      `${path}: the report cannot be written (${why})`,
      'name a file in a folder that can be written',
      { cause }
    )
  }
}
