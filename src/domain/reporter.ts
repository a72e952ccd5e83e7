import type { Refusal } from './github.ts'
import type { Report } from './report.ts'

/** A place where a report goes. It sees the report, never checks or config. */
export type Reporter = {
  readonly name: string
  publish(report: Report): Promise<void>
}

/** A place that may refuse it. What a token may do never changes the verdict, so a refusal is told and not thrown. */
export type Poster = {
  readonly name: string
  /** `null`: it is there, or there was nothing to post. */
  post(report: Report): Promise<Refusal | null>
}
