import { createHash } from 'node:crypto'
import { createReadStream, realpathSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { findProgram } from './find-program.ts'

/** A digest of the file that runs under that name, links followed, and of the kind of machine it runs on. */
export async function identifyProgram(name: string, path: string, workingDirectory: string): Promise<string | null> {
  const found = findProgram(name, path, workingDirectory)
  if (found.kind !== 'found') return null
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`)
  await pipeline(createReadStream(realpathSync(found.path)), hash)
  return hash.digest('hex')
}
