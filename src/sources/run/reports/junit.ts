import { isFileName } from '../file-name.ts'
import { type Reading, type ToolFinding, testReading, toolFinding } from '../reading.ts'
import type { ReportFormat } from '../report-format.ts'
import { elementsNamed, parseXml, type XmlElement } from './xml.ts'

/**
 * JUnit's XML, of which every tool writes a dialect. The single tests are counted: the totals that tools write beside
 * them are wrong in several of these dialects. A total that tells of more failures than there are tests is believed.
 */
export const junit: ReportFormat = {
  name: 'junit',
  title: 'JUnit XML',
  read(text) {
    if (!/<testsuites?[\s>/]/.test(text)) return null
    const root = parseXml(text)
    if (root.name !== 'testsuites' && root.name !== 'testsuite') return null
    return readSuites(root)
  }
}

function readSuites(root: XmlElement): Reading {
  const cases = elementsNamed(root, 'testcase').filter(test => !isEmptyFile(test))
  const having = (name: string) => cases.filter(test => test.children.some(child => child.name === name)).length
  const errors = having('error')
  const told = having('failure') + errors
  // Some write failures as errors, so only their sum can be compared.
  const failed = Math.max(told, claimed(root, 'failures') + claimed(root, 'errors'))
  const couldNotRun = errors + failed - told
  const skipped = having('skipped')
  return testReading({ ran: cases.length - skipped, failed, couldNotRun, skipped }, failures(root))
}

/** `node --test` names it so, and says where it is; what failed stays in any case. */
function isEmptyFile({ attributes: { name = '', file = '' }, children }: XmlElement): boolean {
  return isFileName(name) && file.endsWith(name) && children.length === 0
}

/** What the root says; where it says nothing, its suites together. Nested suites are in the sum of their outer one. */
function claimed(root: XmlElement, name: string): number {
  const own = root.attributes[name]
  if (own !== undefined) return Number(own) || 0
  const suites = root.children.filter(child => child.name === 'testsuite')
  return suites.reduce((sum, suite) => sum + (Number(suite.attributes[name]) || 0), 0)
}

/** Only the path is taken: some dialects count lines from 0, and none says so. */
function failures(element: XmlElement, file: string | null = null): ToolFinding[] {
  const path = element.attributes.file ?? file
  if (element.name !== 'testcase') return element.children.flatMap(child => failures(child, path))
  return element.children
    .filter(({ name }) => name === 'failure' || name === 'error')
    .map(failure =>
      toolFinding({ rule: 'junit/failed', message: describe(element, failure), path, isPartialPath: true })
    )
}

function describe(test: XmlElement, failure: XmlElement): string {
  const name = [test.attributes.classname, test.attributes.name].filter(Boolean).join(' ')
  const text = failure.attributes.message || failure.text
  // Some begin with the test's own name.
  const reason = text.split('\n').find(line => line.trim() !== '' && !line.endsWith(`::${test.attributes.name}`))
  return `${name}: ${reason?.trim() ?? 'failed'}`
}
