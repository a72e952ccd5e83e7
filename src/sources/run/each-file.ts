import { join, relative } from 'node:path/posix'
import type { Outcome } from '../../domain/outcome.ts'
import type { Files } from '../../domain/ports.ts'
import { folderOf, listOfTexts, type RunTask } from './fields.ts'

/** The files of `each`, as the command names them from its folder; one `null` without `each`; or why there is none. */
export async function filesOf(task: RunTask, files: Files): Promise<readonly (string | null)[] | Outcome> {
  const patterns = listOfTexts(task.fields.each)
  if (patterns.length === 0) return [null]
  const folder = folderOf(task)
  const found = await files.glob(patterns.map(pattern => join(folder, pattern)))
  const odd = found.find(path => path.includes(NO_UTF8))
  if (odd !== undefined) {
    const fix = 'Rename it, or leave it out of the pattern.'
    return { kind: 'broken', reason: `each: no command can be given ${odd}, whose name is no UTF-8`, fix }
  }
  if (found.length > 0) return found.map(path => asOperand(relative(folder, path)))
  const reason = `each: no file matches ${patterns.join(', ')}`
  if (task.isOptional) return { kind: 'skipped', reason }
  return { kind: 'broken', reason, fix: 'Correct the pattern, or write optional: true if there need not be any.' }
}

/** Stands for what is none, in the names of files. */
const NO_UTF8 = '\ufffd'

/** A file named `--version` would be an option to the command, which then proves nothing of it. */
function asOperand(path: string): string {
  return path.startsWith('-') ? `./${path}` : path
}
