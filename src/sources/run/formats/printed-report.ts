import type { Format } from '../format.ts'
import type { ReportFormat } from '../report-format.ts'
import { checkstyle } from '../reports/checkstyle.ts'
import { junit } from '../reports/junit.ts'
import { rdjson } from '../reports/rdjson.ts'
import { sarif } from '../reports/sarif.ts'
import { tap } from '../reports/tap.ts'

/** Reports that any tool may print on stdout instead of writing them to a file. */
export const printedReports: readonly Format[] = [
  ...[checkstyle, junit, rdjson, sarif].map(toFormat),
  // Its lines are short, and any program can print them: they are a tool's word only where the config or the command names one.
  { ...toFormat(tap), isTelling: false, read: ({ stdout }) => (TAP_BEGINS.test(stdout) ? tap.read(stdout) : null) }
]

/** It begins with a version, a plan or, as mocha prints it, with the first test. */
const TAP_BEGINS = /^\s*(?:TAP version \d+|1\.\.\d+|(?:not )?ok \d+)\s/

function toFormat(report: ReportFormat): Format {
  return {
    name: report.name,
    tool: report.title,
    isTestTool: false,
    isTelling: true,
    isCommand: () => false,
    read({ stdout }) {
      try {
        return report.read(stdout.trim())
      } catch {
        // Cut off, or only something like it: what the report would have told stays untold.
        return null
      }
    }
  }
}
