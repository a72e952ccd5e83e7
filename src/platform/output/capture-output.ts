import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { KeptOutput, type OutputStream, type OutputText } from './kept-output.ts'
import type { OutputFile, OutputFiles } from './output-file.ts'
import { createSecretMask } from './secret-mask.ts'
import { maskText } from './secrets.ts'

export type CapturedOutput = {
  attach(child: ChildProcess): void
  /** Call when nothing that could write is alive. */
  finish(): Promise<OutputText & { readonly outputFile: string | null }>
}

/** What is still in the pipe when the last writer is gone is read within this time; a pipe somebody holds is let go. */
const DRAIN_MS = 1000

type CaptureOptions = {
  /** Where the file goes; `null`: there is none. */
  readonly files: OutputFiles | null
  readonly name: string
  /** A line above it in the file. */
  readonly heading: string | null
  /** What is not written to the file. What is kept in memory is whole: statements are held against it. */
  readonly secrets: readonly string[]
}

/** Keeps a command's output: its first and last part in memory, the whole in a file if there is a folder. */
export function captureOutput({ files, name, heading, secrets }: CaptureOptions): CapturedOutput {
  const kept = new KeptOutput()
  const file = files === null ? null : openLazily(files, name, headingOf(heading, secrets))
  const closed: Promise<unknown>[] = []
  const sources: Readable[] = []
  const flushes: (() => void)[] = []

  function listen(source: Readable, stream: OutputStream): void {
    sources.push(source)
    closed.push(once(source, 'close').catch(() => {}))
    const mask = createSecretMask(secrets)
    source.on('data', (bytes: Buffer) => {
      kept.add(stream, bytes)
      file?.write(mask.push(bytes))
    })
    flushes.push(() => file?.write(mask.flush()))
  }

  return {
    attach({ stdout, stderr }) {
      if (stdout) listen(stdout, 'stdout')
      if (stderr) listen(stderr, 'stderr')
    },
    async finish() {
      await atMost(DRAIN_MS, Promise.all(closed))
      for (const source of sources) source.destroy()
      for (const flush of flushes) flush()
      return { ...kept.text(), outputFile: file?.close() ?? null }
    }
  }
}

/** Opened with the first byte: a command that prints nothing leaves no more than what the check printed before. */
function openLazily(files: OutputFiles, name: string, heading: Buffer): OutputFile {
  let opened: { readonly file: OutputFile | null } | null = null
  return {
    write(bytes) {
      if (bytes.length === 0) return
      opened ??= { file: tryOpen(files, name, heading) }
      opened.file?.write(bytes)
    },
    close: () => (opened ? (opened.file?.close() ?? null) : files.written(name))
  }
}

/** A folder that cannot be written to costs the file, not the check. */
function tryOpen(files: OutputFiles, name: string, heading: Buffer): OutputFile | null {
  try {
    const file = files.open(name)
    file.write(heading)
    return file
  } catch {
    return null
  }
}

function headingOf(heading: string | null, secrets: readonly string[]): Buffer {
  return Buffer.from(heading === null ? '' : `${maskText(heading, secrets)}\n`)
}

async function atMost(limitMs: number, done: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>(resolve => {
    timer = setTimeout(resolve, limitMs)
  })
  await Promise.race([done, late])
  clearTimeout(timer)
}
