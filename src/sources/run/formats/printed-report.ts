import type { Format } from '../format.ts'
import type { ReportFormat } from '../report-format.ts'
import { checkstyle } from '../reports/checkstyle.ts'
import { junit } from '../reports/junit.ts'
import { rdjson } from '../reports/rdjson.ts'
import { sarif } from '../reports/sarif.ts'

/** Reports that any tool may print on stdout instead of writing them to a file. */
export const printedReports: readonly Format[] = [checkstyle, junit, rdjson, sarif].map(toFormat)

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
