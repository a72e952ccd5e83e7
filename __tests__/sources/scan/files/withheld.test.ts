import { expect, test } from '@jest/globals'
import { runScan } from '../../../../src/sources/scan/run-scan.ts'
import { fakeFiles } from '../../../fakes/fake-files.ts'
import { fakePorts } from '../../../fakes/fake-ports.ts'

test.each([
  { glob: 'here/*', kind: 'ran' },
  { glob: '**', kind: 'broken', reason: 'away/b.ex cannot be scanned: a sparse checkout leaves it out' },
  { glob: 'away/*', kind: 'broken', reason: 'away/b.ex cannot be scanned: a sparse checkout leaves it out' }
])('a check of $glob in a sparse checkout', async ({ glob, ...outcome }) => {
  const there = fakeFiles({ 'here/a.ex': 'x\n' })
  const files = {
    ...there,
    listing: async () => ({ tracked: ['away/b.ex', 'gone/c.ex', 'here/a.ex'], others: Promise.resolve([]) }),
    withheld: async () => new Set(['away/b.ex'])
  }
  const task = {
    id: 'check',
    main: [glob],
    fields: { forbid: ['elixir/dbg'], require: [], exclude: [] },
    expect: [],
    isOptional: false,
    timeoutMs: 1000
  }
  expect(await runScan(task, fakePorts({ files }), new AbortController().signal)).toMatchObject(outcome)
})
