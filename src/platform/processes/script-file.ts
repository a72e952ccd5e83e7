import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../domain/errors.ts'
import type { CommandSpec } from '../../domain/ports.ts'
import { makeTemporaryFolder, removeFolder } from '../files/folders.ts'

/**
 * The arguments with the script's path filled in, and how to take the script away again.
 * @throws UserError when there is no place for it
 */
export function writeScript({ argv, script }: CommandSpec): { readonly argv: readonly string[]; remove(): void } {
  if (!script) return { argv, remove: () => {} }
  const folder = makeTemporaryFolder('readiness-')
  const path = join(folder, `script${script.extension}`)
  writeInto(folder, path, script.text)
  return {
    argv: argv.map(word => word.replaceAll('{0}', () => path)),
    remove: () => removeFolder(folder)
  }
}

function writeInto(folder: string, path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o700 })
  } catch (cause) {
    removeFolder(folder)
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new UserError(`the script cannot be written (${why})`, 'make room there, or set TMPDIR to another folder', {
      cause
    })
  }
}
