import type { Severity } from '../../../domain/severity.ts'
import { lintReading, toolFinding } from '../reading.ts'
import type { ReportFormat } from '../report-format.ts'
import { elementsNamed, parseReports } from './xml.ts'

/** The XML of Checkstyle, which linters of many languages write. */
export const checkstyle: ReportFormat = {
  name: 'checkstyle',
  title: 'Checkstyle XML',
  read(text) {
    if (!text.includes('<checkstyle')) return null
    const roots = parseReports(text, /<checkstyle[\s>/]/)
    if (roots.some(({ name }) => name !== 'checkstyle')) return null
    const files = roots.flatMap(root => elementsNamed(root, 'file'))
    return lintReading(
      files.flatMap(file =>
        elementsNamed(file, 'error').map(({ attributes }) =>
          toolFinding({
            rule: `checkstyle/${attributes.source || 'finding'}`,
            severity: severityOf(attributes.severity),
            message: attributes.message ?? '',
            path: file.attributes.name ?? null,
            line: Number(attributes.line) || null,
            column: Number(attributes.column) || null
          })
        )
      )
    )
  }
}

function severityOf(word = 'error'): Severity {
  if (word === 'warning') return 'warning'
  return word === 'info' || word === 'ignore' ? 'notice' : 'error'
}
