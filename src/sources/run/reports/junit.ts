import { isFileName } from '../file-name.ts'
import { type Reading, type ToolFinding, testReading, toolFinding } from '../reading.ts'
import type { ReportFormat } from '../report-format.ts'
import { elementsNamed, parseReports, type XmlElement } from './xml.ts'

const SUITE_BEGINS = /<testsuites?[\s>/]/

/** What tools write of a test they know and did not run: GoogleTest and CTest one that is disabled. */
const NOT_RUN = /^(?:not ?run|disabled|suppressed|skipped|ignored|untested)$/i

/** What is said instead of an element, or beside it. */
const FAILED = /^(?:fail(?:ed|ure)?|error|broken)$/i

/**
 * JUnit's XML, of which every tool writes a dialect. The single tests are counted: the totals that tools write beside
 * them are wrong in several of these dialects. A total that tells of more failures than there are tests is believed.
 */
export const junit: ReportFormat = {
  name: 'junit',
  title: 'JUnit XML',
  read(text) {
    if (!SUITE_BEGINS.test(text)) return null
    const suites = parseReports(text, SUITE_BEGINS)
    if (!suites.every(isSuite)) return null
    return readSuites({ name: 'testsuites', attributes: {}, children: suites, text: '' })
  }
}

function readSuites(root: XmlElement): Reading {
  const cases = elementsNamed(root, 'testcase').filter(test => !isEmptyFile(test))
  const having = (name: string) => cases.filter(test => has(test, name)).length
  const errors = having('error')
  const told = cases.filter(hasFailed).length + errors
  // Some write failures as errors, so only their sum can be compared.
  const failed = Math.max(told, claimed(root, 'failures') + claimed(root, 'errors'))
  const couldNotRun = errors + failed - told
  const skipped = cases.filter(isSkipped).length
  return testReading({ ran: cases.length - skipped, failed, couldNotRun, skipped }, failures(root))
}

function isSuite({ name }: XmlElement): boolean {
  return name === 'testsuites' || name === 'testsuite'
}

function has({ children }: XmlElement, name: string): boolean {
  return children.some(child => child.name === name)
}

function hasFailed(test: XmlElement): boolean {
  return has(test, 'failure') || (says(test, FAILED) && !has(test, 'error'))
}

function isSkipped(test: XmlElement): boolean {
  return has(test, 'skipped') || (says(test, NOT_RUN) && !has(test, 'failure') && !has(test, 'error'))
}

function says({ attributes: { status = '', result = '' } }: XmlElement, word: RegExp): boolean {
  return word.test(status) || word.test(result)
}

/** `node --test` names it so, and says where it is; what failed stays in any case. */
function isEmptyFile({ attributes: { name = '', file = '' }, children }: XmlElement): boolean {
  return isFileName(name) && file.endsWith(name) && children.length === 0
}

/** What a suite says, or those in it together where that is more: an outer one may say nothing, or not know of all. */
function claimed(suite: XmlElement, name: string): number {
  const inner = suite.children.filter(isSuite).reduce((sum, child) => sum + claimed(child, name), 0)
  return Math.max(Number(suite.attributes[name]) || 0, inner)
}

/** Only the path is taken: some dialects count lines from 0, and none says so. */
function failures(element: XmlElement, file: string | null = null): ToolFinding[] {
  const path = element.attributes.file ?? file
  if (element.name !== 'testcase') return element.children.flatMap(child => failures(child, path))
  const told = element.children.filter(({ name }) => name === 'failure' || name === 'error')
  const failed = told.length === 0 && says(element, FAILED) ? [element] : told
  return failed.map(failure =>
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
