import type { ReportFormat } from '../report-format.ts'
import { coverageReading } from './coverage-reading.ts'
import { elementsNamed, parseReports, type XmlElement, XmlError } from './xml.ts'

/** The share of lines. */
export const cobertura: ReportFormat = {
  name: 'cobertura',
  title: 'Cobertura XML',
  read(text) {
    if (!text.includes('line-rate=')) return null
    const [root, ...more] = parseReports(text, /<coverage[\s>/]/)
    if (root?.name !== 'coverage') return null
    if (more.length > 0) throw new XmlError('another report follows in the same file')
    const covered = Number(root.attributes['lines-covered'] ?? Number.NaN)
    const valid = Number(root.attributes['lines-valid'] ?? Number.NaN)
    return Number.isFinite(covered + valid) ? coverageReading(covered, valid) : fromLines(root)
  }
}

/** Older writers leave the totals out. A line stands in its class and again in its method: each is counted once. */
function fromLines(root: XmlElement): ReturnType<typeof coverageReading> {
  const lines = new Map<string, boolean>()
  for (const file of elementsNamed(root, 'class')) {
    for (const line of elementsNamed(file, 'line')) {
      const key = `${file.attributes.filename}:${line.attributes.number}`
      lines.set(key, Number(line.attributes.hits) > 0 || lines.get(key) === true)
    }
  }
  return coverageReading([...lines.values()].filter(isCovered => isCovered).length, lines.size)
}
