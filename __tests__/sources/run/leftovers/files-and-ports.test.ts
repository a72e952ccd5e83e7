import { describe, expect, test } from '@jest/globals'
import type { Outcome } from '../../../../src/domain/outcome.ts'
import { exitIsZero, noFailures, noFiles, noOrphans, noPorts } from '../../../../src/sources/run/implied.ts'
import { run } from '../../../../src/sources/run/index.ts'
import { leftovers } from '../../../../src/sources/run/leftovers/field.ts'
import { about, outcomeOf, seen } from '../outcome-of.ts'

const messagesOf = (outcome: Outcome) => (outcome.kind === 'ran' ? outcome.findings.map(({ message }) => message) : [])

describe('files', () => {
  const tree = { 'lib/a.ex': 'a' }
  const after = {
    ...tree,
    'dump.rdb': 'x',
    'tmp/a.log': 'y',
    'out/junit.xml': '<testsuite><testcase name="a"/></testsuite>'
  }

  test.each([
    {
      name: 'every new file',
      fields: { leftovers: { files: true } },
      left: ['dump.rdb', 'out/junit.xml', 'tmp/a.log']
    },
    { name: 'those like a glob', fields: { leftovers: { files: '**/*.log' } }, left: ['tmp/a.log'] },
    { name: 'those like one of several', fields: { leftovers: { files: ['*.rdb', '*.log'] } }, left: ['dump.rdb'] },
    {
      name: 'no report that was asked for',
      fields: { leftovers: { files: true }, report: 'out/*.xml' },
      left: ['dump.rdb', 'tmp/a.log']
    },
    { name: 'none where nobody asked', fields: { leftovers: { files: false } }, left: [] }
  ])('$name', async ({ fields, left }) => {
    const outcome = await outcomeOf({ fields }, { make: {} }, { tree, after })
    expect([seen(outcome, 'files'), messagesOf(outcome)]).toEqual([
      [left.length],
      left.map(path => `Left in the repository: ${path}`)
    ])
    const places = outcome.kind === 'ran' ? outcome.findings.map(({ location }) => location?.path) : []
    expect(places).toEqual(left)
  })

  test('what was there before the command is not accused, nor is what it took away', async () => {
    const outcome = await outcomeOf({ expect: [about('files')] }, { make: {} }, { tree: after, after: tree })
    expect(seen(outcome, 'files')).toEqual([0])
  })

  test('the file that the gate keeps the output in is its own', async () => {
    const own = { outputFile: '/repository/report.output/a-check.log' }
    const made = { ...tree, 'report.output/a-check.log': '' }
    const outcome = await outcomeOf({ fields: { leftovers: { files: true } } }, { make: own }, { tree, after: made })
    expect(seen(outcome, 'files')).toEqual([0])
  })
})

describe('ports', () => {
  const server = { port: 4000, owner: { pid: 7, command: 'docker-proxy' } }
  const hidden = { port: 5432, owner: null }

  test.each([
    { name: 'a new listener that stays', field: 4000, looks: [[], [server]], left: ['4000: docker-proxy (pid 7)'] },
    { name: 'one of another user', field: 5432, looks: [[], [hidden]], left: ['5432: a process of another user'] },
    { name: 'one that was there before', field: 4000, looks: [[server], [server]], left: [] },
    { name: 'one that ends in time', field: 4000, looks: [[], [server], [server], []], left: [] },
    { name: 'of all ports one that somebody else opened meanwhile', field: true, looks: [[], [server]], left: [] },
    {
      name: 'one on a port that is meant',
      field: 4000,
      looks: [[], [server, hidden]],
      left: ['4000: docker-proxy (pid 7)']
    },
    { name: 'one on another port', field: [4001, 4002], looks: [[], [server]], left: [] },
    { name: 'nobody asked', field: false, looks: [[], [server]], left: [] }
  ])('$name', async ({ field, looks, left }) => {
    const outcome = await outcomeOf({ fields: { leftovers: { ports: field } } }, { make: {} }, { listeners: looks })
    expect([seen(outcome, 'ports'), messagesOf(outcome)]).toEqual([
      [left.length],
      left.map(text => `Left listening on port ${text}`)
    ])
  })

  test('what its own processes listened on counts, though they have been ended', async () => {
    const survivors = [{ pid: 9, command: 'epmd', ageMs: 3000, ports: [4369] }]
    const outcome = await outcomeOf({ expect: [about('ports')] }, { make: { survivors } })
    expect([seen(outcome, 'ports'), messagesOf(outcome)]).toEqual([[1], ['Left listening on port 4369: epmd (pid 9)']])
  })

  test('of its own processes, too, only what is on a port that is meant', async () => {
    const survivors = [{ pid: 9, command: 'beam', ageMs: 3000, ports: [4369, 4000] }]
    const outcome = await outcomeOf({ fields: { leftovers: { ports: [4000, 4001] } } }, { make: { survivors } })
    expect([seen(outcome, 'ports'), messagesOf(outcome).slice(1)]).toEqual([
      [1],
      ['Left listening on port 4000: beam (pid 9)']
    ])
  })

  test.each([true, 4000])('where they cannot be listed nothing is known of them: %j', async field => {
    const outcome = await outcomeOf({ fields: { leftovers: { ports: field } } }, { make: {} }, { listeners: [null] })
    expect(seen(outcome, 'ports')).toEqual({
      kind: 'undecidable',
      reason: 'what listens cannot be listed on this system'
    })
  })
})

test.each([
  { field: undefined, implied: [exitIsZero, noFailures], isAlone: false },
  { field: 'grpc_server.py', implied: [exitIsZero, noFailures, noOrphans], isAlone: false },
  { field: { files: true }, implied: [exitIsZero, noFailures, noOrphans, noFiles], isAlone: true },
  { field: { ports: 4000 }, implied: [exitIsZero, noFailures, noOrphans, noPorts], isAlone: true },
  { field: { ports: true }, implied: [exitIsZero, noFailures, noOrphans, noPorts], isAlone: false },
  { field: { files: false, ports: false }, implied: [exitIsZero, noFailures, noOrphans], isAlone: false }
])('$field: what is expected, and whether it runs alone', ({ field, implied, isAlone }) => {
  const entry = { main: 'make', fields: { leftovers: field }, expect: [] }
  expect([run.implied(entry), run.isAlone?.(entry)]).toEqual([implied, isAlone])
})

test.each([
  { written: { ports: 0 }, isFine: false },
  { written: { ports: 65_535 }, isFine: true },
  { written: { ports: 65_536 }, isFine: false },
  { written: { files: '../x' }, isFine: false },
  { written: { file: true }, isFine: false },
  { written: true, isFine: true },
  { written: false, isFine: false }
])('$written may be written: $isFine', ({ written, isFine }) => {
  expect(leftovers.safeParse(written).success).toBe(isFine)
})
