import { describe, expect, test } from '@jest/globals'
import { Quantity } from '../../../src/domain/observation.ts'
import type { Files } from '../../../src/domain/ports.ts'
import { fakeFiles, unreadable } from '../../fakes/fake-files.ts'
import { about, observe, runFile } from './observe-file.ts'

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
const latin1 = new Uint8Array(Buffer.from('caf\u00e9', 'latin1'))

const files = fakeFiles(
  {
    'CHANGELOG.md': '# Changes\n\nTBD\n',
    'docs/a.md': '# A\r\nbody\r\n',
    'docs/b.md': '',
    'bytes.md': latin1,
    'nul.md': 'a\u0000b',
    'wide.md': utf16('# Wide\n'),
    'swapped.md': new Uint8Array(Buffer.from('\ufeff# Wide\n', 'utf16le').swap16()),
    'locked.md': unreadable
  },
  { ignored: ['docs/b.md'] }
)

test.each([
  {
    subject: 'exists',
    main: 'CHANGELOG.md',
    observations: [{ value: true, place: { path: 'CHANGELOG.md', line: null } }]
  },
  {
    subject: 'lines',
    main: 'docs/*.md',
    observations: [
      { value: 2, place: { path: 'docs/a.md', line: null } },
      { value: 0, place: { path: 'docs/b.md', line: null } }
    ]
  },
  {
    subject: 'text',
    main: 'docs/a.md',
    observations: [{ value: '# A\r\nbody\r\n', place: { path: 'docs/a.md', line: null } }]
  },
  {
    subject: 'size',
    main: 'docs/a.md',
    observations: [{ value: new Quantity(11, 'B'), place: { path: 'docs/a.md', line: null } }]
  },
  {
    subject: 'tracked',
    main: 'docs/*',
    observations: [
      { value: true, place: { path: 'docs/a.md', line: null } },
      { value: false, place: { path: 'docs/b.md', line: null } }
    ]
  },
  { subject: 'count', main: 'docs/*', observations: [{ value: 2, place: null }] },
  {
    subject: 'placeholders',
    main: 'CHANGELOG.md',
    observations: [{ value: 1, place: { path: 'CHANGELOG.md', line: 3 } }]
  },
  {
    subject: 'placeholders',
    main: 'docs/a.md',
    observations: [{ value: 0, place: { path: 'docs/a.md', line: null } }]
  },
  { subject: 'section A', main: 'docs/a.md', observations: [{ value: 'body', place: { path: 'docs/a.md', line: 1 } }] },
  {
    subject: 'section B',
    main: 'docs/a.md',
    observations: [{ value: undefined, place: { path: 'docs/a.md', line: null } }]
  },
  { subject: 'text', main: 'wide.md', observations: [{ value: '# Wide\n', place: { path: 'wide.md', line: null } }] },
  {
    subject: 'text',
    main: 'swapped.md',
    observations: [{ value: '# Wide\n', place: { path: 'swapped.md', line: null } }]
  },
  {
    subject: 'size',
    main: 'bytes.md',
    observations: [{ value: new Quantity(4, 'B'), place: { path: 'bytes.md', line: null } }]
  },
  { subject: 'exists', main: 'locked.md', observations: [{ value: true, place: { path: 'locked.md', line: null } }] }
])('$subject of $main', async ({ subject, main, observations }) => {
  expect(await observe(subject, { files, main })).toEqual({ kind: 'observed', observations })
})

test.each([
  { subject: 'text', main: 'bytes.md', reason: 'bytes.md cannot be read as text: it is not UTF-8' },
  { subject: 'section A', main: '*.md', reason: 'bytes.md cannot be read as text: it is not UTF-8' },
  {
    subject: 'lines',
    main: 'nul.md',
    reason: 'nul.md cannot be read as text: it holds NUL characters, so it is no text'
  },
  { subject: 'placeholders', main: 'locked.md', reason: 'locked.md cannot be read: permission denied' },
  { subject: 'size', main: 'locked.md', reason: 'locked.md cannot be read: permission denied' }
])('$subject of $main cannot be decided', async ({ subject, main, reason }) => {
  expect(await observe(subject, { files, main })).toEqual({ kind: 'undecidable', reason })
})

test('without git nobody can say whether a file is tracked', async () => {
  const outside = fakeFiles({ 'a.md': '' }, { isGit: false })
  const reason = 'there is no git here to track files'
  expect(await observe('tracked', { files: outside, main: 'a.md' })).toEqual({ kind: 'undecidable', reason })
})

describe('when no file matches', () => {
  test.each(['exists', 'text', 'section A', 'size', 'lines', 'placeholders', 'tracked'])(
    '%s has nothing to look at',
    async subject => {
      const observed = { kind: 'observed', observations: [], whyNone: 'no file matches guides/*.md, GUIDE.md' }
      expect(await observe(subject, { files, main: ['guides/*.md', 'GUIDE.md'] })).toEqual(observed)
    }
  )

  test('the count is 0', async () => {
    const observed = { kind: 'observed', observations: [{ value: 0, place: null }] }
    expect(await observe('count', { files, main: 'guides/*.md' })).toEqual(observed)
  })

  test('an optional check does not apply', async () => {
    const skipped = { kind: 'skipped', reason: 'no file matches guides/*.md' }
    expect(await runFile({ files, main: 'guides/*.md', isOptional: true })).toEqual(skipped)
  })
})

describe('when one of the files named is missing', () => {
  const main = ['CHANGELOG.md', './docs/a.md', 'docs/c.md']

  test('it is seen not to exist', async () => {
    expect(await observe('exists', { files, main })).toEqual({
      kind: 'observed',
      observations: [
        { value: undefined, place: { path: 'docs/c.md', line: null } },
        { value: true, place: { path: 'CHANGELOG.md', line: null } },
        { value: true, place: { path: 'docs/a.md', line: null } }
      ]
    })
  })

  test('what all of them should say is not the case', async () => {
    const observed = { kind: 'observed', observations: [], whyNone: 'there is no docs/c.md' }
    expect(await observe('text', { files, main })).toEqual(observed)
  })

  test('what any of them should say is looked for in the others', async () => {
    expect(await observe('lines', { files, main, expect: [about('lines', true)] })).toEqual({
      kind: 'observed',
      observations: [
        { value: 3, place: { path: 'CHANGELOG.md', line: null } },
        { value: 2, place: { path: 'docs/a.md', line: null } }
      ]
    })
  })
})

test.each([
  { main: 'CHANGELOG.md', evidence: 'CHANGELOG.md, 3 lines' },
  { main: 'docs/b.md', evidence: 'docs/b.md, 0 lines' },
  { main: 'bytes.md', evidence: 'bytes.md' },
  { main: 'docs/*', evidence: '2 files' },
  { main: 'guides/*', evidence: 'no file matches guides/*' },
  { main: ['CHANGELOG.md', 'LICENSE'], evidence: '1 of 2 files; there is no LICENSE' }
])('the evidence for $main is $evidence', async ({ main, evidence }) => {
  expect(await runFile({ files, main })).toEqual({ kind: 'ran', observe: expect.any(Function), findings: [], evidence })
})

test('many files are read only when a statement asks what is in them', async () => {
  const read: string[] = []
  const watched: Files = {
    ...files,
    read: path => {
      read.push(path)
      return files.read(path)
    }
  }
  await runFile({ files: watched, main: 'docs/*', expect: [about('exists'), about('count'), about('tracked')] })
  expect(read).toEqual([])
  await runFile({ files: watched, main: 'docs/*', expect: [about('exists'), about('size')] })
  expect(read).toEqual(['docs/a.md', 'docs/b.md'])
})
