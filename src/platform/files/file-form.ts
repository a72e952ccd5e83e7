import { lstatSync, readlinkSync } from 'node:fs'
import type { FileForm } from '../../domain/ports.ts'

/** `null`: it is gone, or neither a file nor a link. @throws Error when it cannot be looked at */
export function formOf(path: Buffer | string): FileForm | null {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat?.isSymbolicLink()) return { kind: 'link', target: readlinkSync(path) }
  return stat?.isFile() ? { kind: 'file', isExecutable: (stat.mode & 0o111) !== 0 } : null
}
