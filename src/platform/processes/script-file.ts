import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandSpec } from '../../domain/ports.ts'

/** The arguments with the script's path filled in, and how to take the script away again. */
export function writeScript({ argv, script }: CommandSpec): { readonly argv: readonly string[]; remove(): void } {
  if (!script) return { argv, remove: () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'readiness-'))
  const path = join(folder, `script${script.extension}`)
  writeFileSync(path, script.text, { mode: 0o700 })
  return {
    argv: argv.map(word => word.replaceAll('{0}', () => path)),
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}
