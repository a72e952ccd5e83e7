import type { Finding } from './finding.ts'
import type { Observe } from './observation.ts'

/** What a check observed, before anybody judges it. */
export type Outcome =
  | {
      readonly kind: 'ran'
      readonly observe: Observe
      /** What would be observed without these of its findings; left out where findings are not what is observed. */
      readonly observeWithout?: (left: ReadonlySet<Finding>) => Observe
      readonly findings: readonly Finding[]
      /** What was measured, in a few words: "0 matches in 41 files". A bare tick proves nothing. */
      readonly evidence: string
      /** It succeeded, but not at once. */
      readonly isFlaky?: boolean
      /** The last lines of a command's output, for the person who has to mend it. */
      readonly tail?: string
      /** Where the whole output is kept. */
      readonly outputFile?: string
    }
  | {
      /** The check could not be decided. The gate shuts. */
      readonly kind: 'broken'
      readonly reason: string
      /** What to do next. */
      readonly fix: string
      readonly findings?: readonly Finding[]
      readonly tail?: string
      readonly outputFile?: string
    }
  | { readonly kind: 'waiting'; readonly reason: string }
  | { readonly kind: 'skipped'; readonly reason: string }
