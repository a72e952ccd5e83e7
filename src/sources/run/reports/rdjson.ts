import { numberOf, parse, recordOf, textOf } from '../json.ts'
import { lintReading, type ToolFinding, toolFinding } from '../reading.ts'
import type { ReportFormat } from '../report-format.ts'

/** reviewdog's format: one object, or (rdjsonl) one finding on each line. */
export const rdjson: ReportFormat = {
  name: 'rdjson',
  title: 'rdjson',
  read(text) {
    const whole = recordOf(parse(text))
    if (Array.isArray(whole.diagnostics)) {
      const source = textOf(recordOf(whole.source).name)
      return lintReading(whole.diagnostics.map(each => toFinding(each, source)))
    }
    const lines = text.split(/\r?\n/).filter(line => line.startsWith('{'))
    const found = lines.map(parse).filter(each => 'location' in recordOf(each) && 'message' in recordOf(each))
    return found.length === 0 ? null : lintReading(found.map(each => toFinding(each, null)))
  }
}

function toFinding(value: unknown, sourceName: string | null): ToolFinding {
  const { message, location, severity, source, code } = recordOf(value)
  const { path, range } = recordOf(location)
  const { start, end } = recordOf(range)
  const tool = textOf(recordOf(source).name) ?? sourceName ?? 'rdjson'
  return toolFinding({
    rule: `${tool}/${textOf(recordOf(code).value) || 'finding'}`,
    severity:
      severity === 'WARNING' || severity === 2 ? 'warning' : severity === 'INFO' || severity === 3 ? 'notice' : 'error',
    message: textOf(message) ?? '',
    path: textOf(path),
    line: numberOf(recordOf(start).line),
    column: numberOf(recordOf(start).column),
    endLine: numberOf(recordOf(end).line),
    endColumn: numberOf(recordOf(end).column)
  })
}
