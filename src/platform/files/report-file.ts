import { lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../../domain/errors.ts'
import { readRegularFile } from './read-file.ts'

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

/** No report that the gate writes comes near. */
const REPORT_LIMIT_BYTES = 100_000_000

/**
 * The text of a report that another run left: a regular file of a bearable size, not reached through a link.
 * @throws UserError when it cannot be read
 */
export function readReportFile(path: string): string {
  try {
    const { size } = lstatSync(path)
    if (size > REPORT_LIMIT_BYTES) throw new Error(`it has ${size} bytes, and ${REPORT_LIMIT_BYTES} are read at most`)
    return new TextDecoder('utf-8', { fatal: true }).decode(readRegularFile(path))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new UserError(`${path}: the report cannot be read (${why})`, 'name its folder in report-dir', { cause })
  }
}
