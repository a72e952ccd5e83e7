import type { Reporter } from '../../domain/reporter.ts'
import { renderMarkdownWithin } from '../markdown/render.ts'
import { unlimited } from '../markdown/room.ts'

/** A longer summary is not shown at all (actions/runner FileCommandManager.cs). */
export const SUMMARY_LIMIT_BYTES = 1_048_576

/** `usedBytes`: what stands in the step's summary already. */
export function createJobSummary(sink: { append(text: string): Promise<void>; usedBytes: number }): Reporter {
  const room = { ...unlimited, limit: SUMMARY_LIMIT_BYTES - sink.usedBytes, sizeOf: Buffer.byteLength }
  return { name: 'job-summary', publish: report => sink.append(renderMarkdownWithin(report, room)) }
}
