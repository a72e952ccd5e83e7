import { expect, test } from '@jest/globals'
import type { Git } from '../src/domain/git.ts'
import { gateRepository } from '../src/pipeline.ts'
import type { Base } from '../src/scope/find-base.ts'
import { aRequest, base, changed, config, diff } from './fakes/a-request.ts'
import { fakeFiles } from './fakes/fake-files.ts'
import { fakeGit } from './fakes/fake-git.ts'
import { fakePorts } from './fakes/fake-ports.ts'

const placesOf = (report: Awaited<ReturnType<typeof gateRepository>>) =>
  report.results.flatMap(({ findings }) => findings.map(({ location, isNew }) => [location?.startLine, isNew]))

test('without a base every finding is new, and the report says that nothing was compared', async () => {
  const report = await gateRepository(aRequest())
  expect(placesOf(report)).toEqual([
    [2, true],
    [3, true]
  ])
  expect({ ...report, results: [] }).toEqual({
    verdict: 'not-ready',
    reason: 'no-debug not proven',
    isCancelled: false,
    head: 'HEAD',
    base: null,
    pullRequest: null,
    config: '.github/readiness.yml',
    notes: ['Nothing to compare with (give --base): every finding counts as new.'],
    publish: [],
    durationMs: 0,
    counts: { passed: 0, failed: 1, broken: 0, waiting: 0, waived: 0, skipped: 0 },
    rules: { from: 'own', commit: null, changes: [] },
    preview: null,
    debt: { ignored: 0, maxWaivers: null, waivers: [] },
    results: []
  })
})

test('with a base, findings on lines the change does not touch are old, and still counted', async () => {
  const report = await gateRepository(aRequest({ base }))
  expect([report.base, report.verdict, ...placesOf(report)]).toEqual(['main', 'not-ready', [2, false], [3, true]])
})

test('what git no longer has is compared by lines', async () => {
  const git = fakeGit({ commits: ['HEAD', 'main'], diff, differences: changed.differences })
  expect(placesOf(await gateRepository(aRequest({ base, git })))).toEqual([
    [2, true],
    [3, true]
  ])
})

test.each<{ base: Base; git?: Git; note: string }>([
  {
    base: { kind: 'missing', commit: null, why: 'it is not here', fix: 'fetch it' },
    note: 'Nothing to compare with, because it is not here (fetch it): every finding counts as new.'
  },
  {
    base: { kind: 'missing', commit: null, why: 'the event names none', fix: null },
    note: 'Nothing to compare with, because the event names none: every finding counts as new.'
  },
  {
    base,
    git: fakeGit({ commits: ['HEAD', 'main'] }),
    note: 'Nothing to compare with, because git could not compare with main (check out without filter:, or keep the credentials for it): every finding counts as new.'
  }
])('$note', async ({ note, ...fields }) => {
  const report = await gateRepository(aRequest(fields))
  expect([report.base, report.notes, ...placesOf(report)]).toEqual([null, [note], [2, true], [3, true]])
})

test('without git all files are read, and the report says so', async () => {
  const report = await gateRepository(aRequest({ git: fakeGit() }))
  expect([report.head, report.notes]).toEqual([
    null,
    ['There is no git commit here: all files were read, and every finding counts as new.']
  ])
})

test('where presets stand in for a config, the projects that they do not look at are named', async () => {
  const monorepo = fakeFiles({ 'mix.exs': '', 'packages/web/package.json': '{}' })
  const report = await gateRepository(aRequest({ ports: fakePorts({ files: monorepo }), git: fakeGit() }))
  expect([report.config, report.notes.slice(1)]).toEqual([
    'no config: presets elixir',
    ['No preset looks below the root, at javascript in packages/web: write a config with `readiness init`.']
  ])
})

test('a cancelled run reports what it has, and is not ready', async () => {
  const report = await gateRepository(aRequest({ cancel: AbortSignal.abort() }))
  expect([report.verdict, report.isCancelled, report.counts.broken]).toEqual(['not-ready', true, 1])
})

test('a check that needs another sees the files as they are when that one has ended', async () => {
  const text = `checks:
  first: { file: built.md, optional: true }
  build: { file: .github/readiness.yml }
  after: { file: built.md, needs: build }
  when-built: { file: built.md, needs: build, when: built.md exists }
`
  const before = fakeFiles({ '.github/readiness.yml': text })
  const relist = () => fakeFiles({ '.github/readiness.yml': text, 'built.md': 'built' })
  const { results } = await gateRepository(aRequest({ ports: fakePorts({ files: { ...before, relist } }) }))
  expect(results.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'first skipped',
    'build passed',
    'after passed',
    'when-built passed'
  ])
})

test.each([
  { name: 'the change brings along hides nothing', attributes: '.gitattributes', verdict: 'not-ready' },
  { name: 'was there before holds', attributes: 'README.md', verdict: 'ready' }
])('an attribute that $name', async ({ attributes, verdict }) => {
  const tree = fakeFiles({
    '.gitattributes': 'lib/a.ex linguist-generated\n',
    '.github/readiness.yml': config,
    'lib/a.ex': 'IO.inspect(1)\n',
    'lib/b.ex': ':ok\n'
  })
  const touched = `diff --git a/${attributes} b/${attributes}\n--- a/${attributes}\n+++ b/${attributes}\n@@ -0,0 +1 @@\n+x\n`
  const git = fakeGit({ commits: ['HEAD', 'main'], diff: touched })
  const report = await gateRepository(aRequest({ ports: fakePorts({ files: tree }), git, base }))
  expect(report.verdict).toBe(verdict)
})

test.each([
  { name: 'with a base', fields: { base }, status: 'failed', reason: undefined },
  {
    name: 'without one',
    fields: {},
    status: 'broken',
    reason: 'which lines this change touches is not known: there is nothing to compare with'
  },
  {
    name: 'with one that is not here',
    fields: { base: { kind: 'missing', commit: null, why: 'it was not fetched', fix: 'fetch it' } as const },
    status: 'broken',
    reason:
      'which lines this change touches is not known: there is nothing to compare with, because it was not fetched (fetch it)'
  }
])('a check of changed lines $name', async ({ fields, status, reason }) => {
  const changed = fakeFiles({
    '.github/readiness.yml': `${config}    changed-lines: true\n`,
    'lib/a.ex': 'defmodule A do\n  def old, do: IO.inspect(1)\n  def new, do: IO.inspect(2)\nend\n'
  })
  const report = await gateRepository(aRequest({ ports: fakePorts({ files: changed }), ...fields }))
  expect(report.results).toMatchObject([{ status, ...(reason === undefined ? {} : { reason }) }])
})
