import type { Report } from '../../domain/report.ts'
import type { Reporter } from '../../domain/reporter.ts'

/** Writes the report in one format to one place, e.g. `readiness-report.json`. */
export function createFile(sink: {
  readonly name: string
  readonly render: (report: Report) => string
  write(text: string): Promise<void>
}): Reporter {
  return { name: sink.name, publish: report => sink.write(sink.render(report)) }
}
