import { once } from 'node:events'
import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** A command's whole output on its way to a file. */
export type OutputFile = {
  /** Writes, and pauses the source while the disk is slower than the command. */
  write(bytes: Buffer, source: Readable): void
  /** Closes it; its path, or `null` when it could not be written whole. */
  close(): Promise<string | null>
}

const LABEL_LENGTH = 60

/** @param name anything; what is no plain file name is replaced */
export function openOutputFile(folder: string, name: string): OutputFile {
  const path = join(folder, `${fileName(name)}.log`)
  mkdirSync(folder, { recursive: true })
  // Removed first and then made new: a link somebody put there is not followed.
  rmSync(path, { force: true })
  const file = createWriteStream(path, { flags: 'wx' })
  let isWhole = true
  const paused = new Set<Readable>()
  const resumeAll = () => {
    for (const source of paused) source.resume()
    paused.clear()
  }
  file.on('drain', resumeAll)
  file.on('error', () => {
    isWhole = false
    resumeAll()
  })
  return {
    write(bytes, source) {
      if (!isWhole || file.write(bytes)) return
      source.pause()
      paused.add(source)
    },
    async close() {
      if (!isWhole) return null
      file.end()
      await Promise.race([once(file, 'close'), once(file, 'error')]).catch(() => {
        isWhole = false
      })
      return isWhole ? path : null
    }
  }
}

function fileName(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, LABEL_LENGTH) || 'command'
}
