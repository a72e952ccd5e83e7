import * as z from 'zod'
import { parseDuration } from '../../../statement/duration.ts'
import type { Statement } from '../../../statement/statement.ts'
import { globs } from '../../globs.ts'
import { isNamed } from '../named.ts'
import { pattern } from '../pattern.ts'

/** What the commands started may take this long to end by itself. */
const SETTLE_MS = 3000

/** A command is not waited for longer than this after it ended. */
const MOST_SETTLE_MS = 60_000

const settle = z.string().refine(text => isSettle(parseDuration(text)), {
  error: 'is no duration',
  params: { fix: 'write 0s to 60s, as in 3s' }
})

const port = z.number().int().min(1).max(65_535)

/** What must not stay behind. */
export const leftovers = z.union([
  z.literal(true),
  pattern,
  z.strictObject({
    processes: pattern
      .optional()
      .describe('Text or /regex/ of command lines: no new process like it may stay, whoever started it.'),
    files: z
      .union([z.boolean(), globs])
      .optional()
      .describe(
        'No new file may stay in the repository, ignored ones, those of `report` and those in submodules left out; or none like these globs.'
      ),
    ports: z
      .union([z.boolean(), port, z.array(port).min(1)])
      .optional()
      .describe(
        'It may leave nothing it started listening on a TCP port (true); or nothing new on these, whoever opened them, as a container does. Told on Linux alone.'
      ),
    settle: settle.optional().describe('How long what it started may take to end by itself; 3s if left out.')
  })
])

export type LeftoversField = z.output<typeof leftovers>

/** What is looked at besides the processes that the commands started. */
export type Wanted = {
  /** Text or regex of others' processes. */
  readonly pattern: string | null
  /** Globs of new files. */
  readonly files: readonly string[] | null
  readonly ports: readonly number[] | 'all' | null
}

const EVERY_FILE = '**'

/** What the field, or a statement, asks to be looked at. */
export function wantedOf(field: LeftoversField | undefined, expect: readonly Statement[]): Wanted {
  const { processes, files, ports } = typeof field === 'object' ? field : { processes: textOf(field) }
  const asked = (subject: 'files' | 'ports', written: unknown) =>
    (written !== undefined && written !== false) || isNamed(expect, subject)
  return {
    pattern: processes ?? null,
    files: asked('files', files) ? (typeof files === 'boolean' ? [EVERY_FILE] : [files ?? EVERY_FILE].flat()) : null,
    ports: asked('ports', ports) ? (typeof ports === 'boolean' || ports === undefined ? 'all' : [ports].flat()) : null
  }
}

/** Files, and ports of anybody, do not tell which command they come from, so nothing else may run meanwhile. */
export function needsToBeAlone(field: LeftoversField | undefined, expect: readonly Statement[]): boolean {
  const { files, ports } = wantedOf(field, expect)
  return files !== null || (ports !== null && ports !== 'all')
}

export function settleMsOf(field: LeftoversField | undefined): number {
  const written = typeof field === 'object' ? field.settle : undefined
  return written === undefined ? SETTLE_MS : (parseDuration(written) ?? SETTLE_MS)
}

function textOf(field: LeftoversField | undefined): string | undefined {
  return typeof field === 'string' ? field : undefined
}

function isSettle(ms: number | null): boolean {
  return ms !== null && ms <= MOST_SETTLE_MS
}
