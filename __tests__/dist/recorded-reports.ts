import type { Tree } from '../git/write-tree.ts'

const suite = (counts: string, cases: string) =>
  `<testsuites><testsuite name="till" ${counts}>${cases}</testsuite></testsuites>\n`
export const passing = suite('tests="2" failures="0"', '<testcase name="pays"/><testcase name="refunds"/>')
const failing = suite(
  'tests="2" failures="1"',
  '<testcase name="pays"/><testcase name="refunds"><failure message="2 is not 3"/></testcase>'
)
/** As vitest 4.1.12 wrote it, which had not been able to start its coverage. */
const crashed = suite(
  'tests="3" failures="0" errors="0" skipped="1"',
  '<testcase name="adds"/><testcase name="ok"/><testcase name="later"><skipped/></testcase>'
)
/** Reports for a command to copy to where it would write its own. */
export const reports: Tree = {
  'recorded/passing.xml': passing,
  'recorded/failing.xml': failing,
  'recorded/crashed.xml': crashed,
  'recorded/none.xml': suite('tests="0" failures="0"', ''),
  'recorded/all-skipped.xml': suite('tests="1" skipped="1"', '<testcase name="later"><skipped/></testcase>'),
  'recorded/cut-off.xml': passing.slice(0, passing.indexOf('refunds')),
  'recorded/cut-off.json': '{"version": "2.1.0", "runs": [{"tool": ',
  'recorded/prose.xml': 'All good, 2 tests passed.\n'
}
