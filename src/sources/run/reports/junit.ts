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
  const cases = elementsNamed(root, 'testcase')
  const suites = elementsNamed(root, 'testsuite')
  const having = (name: string) => cases.filter(test => test.children.some(child => child.name === name))
  const couldNotRun = Math.max(having('error').length, claimed(root, suites, 'errors'))
  const failed = Math.max(having('failure').length, claimed(root, suites, 'failures'))
  const skipped = having('skipped').length
  return testReading(
    { ran: cases.length - skipped, failed: failed + couldNotRun, couldNotRun, skipped },
    failures(root)
  )
}

/** What the root says, or the suites together where it says nothing; nested suites are in the sum of their outer one. */
function claimed(root: XmlElement, suites: readonly XmlElement[], name: string): number {
  const own = Number(root.attributes[name] ?? Number.NaN)
  if (Number.isFinite(own)) return own
  const outer =
    root.name === 'testsuites' ? root.children.filter(child => child.name === 'testsuite') : suites.slice(0, 1)
  return outer.reduce((sum, suite) => sum + (Number(suite.attributes[name] ?? 0) || 0), 0)
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
  const reason = failure.attributes.message || failure.text.trim()
  return `${name}: ${reason.split('\n')[0] || 'failed'}`
}
