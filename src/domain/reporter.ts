import type { Report } from './report.ts'

/** A place where a report goes. It sees the report, never checks or config. */
export type Reporter = {
  readonly name: string
  publish(report: Report): Promise<void>
}
