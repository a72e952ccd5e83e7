import type { Reading } from './reading.ts'

/** One kind of report file. */
export type ReportFormat = {
  readonly name: string
  /** What a person calls it. */
  readonly title: string
  /** `null`: the text is no such report. @throws Error when it is one, and broken */
  read(text: string): Reading | null
}
