import { describe, expect, test } from '@jest/globals'
import { ownersOf } from '../../src/trust/owners/codeowners.ts'

const ada = { kind: 'user', login: 'ada' }

describe('which paths a line is about', () => {
  test.each([
    { pattern: '*', path: '.github/readiness.yml', owned: true },
    { pattern: '*.yml', path: '.github/readiness.yml', owned: true },
    { pattern: '*.yml', path: 'readiness.yaml', owned: false },
    { pattern: '.github', path: '.github/readiness.yml', owned: true },
    { pattern: '.github/', path: '.github/readiness.yml', owned: true },
    { pattern: '/.github/', path: '.github/readiness.yml', owned: true },
    { pattern: '/.github/', path: 'a/.github/readiness.yml', owned: false },
    { pattern: '.github/', path: 'a/.github/readiness.yml', owned: true },
    { pattern: '.github/*', path: '.github/readiness.yml', owned: true },
    { pattern: '.github/*', path: '.github/workflows/ci.yml', owned: false },
    { pattern: '.github/**', path: '.github/workflows/ci.yml', owned: true },
    { pattern: '/.github/readiness.yml', path: '.github/readiness.yml', owned: true },
    { pattern: '.github/readiness.yml', path: 'a/.github/readiness.yml', owned: false },
    { pattern: 'readiness.yml', path: '.github/readiness.yml', owned: true },
    { pattern: '/readiness.yml', path: '.github/readiness.yml', owned: false },
    { pattern: '**/readiness.yml', path: '.github/readiness.yml', owned: true },
    { pattern: '**/readiness.yml', path: 'readiness.yml', owned: true },
    { pattern: '.github/**/readiness.yml', path: '.github/readiness.yml', owned: true },
    { pattern: '.github/**/readiness.yml', path: '.github/a/b/readiness.yml', owned: true },
    { pattern: '**', path: 'readiness.yml', owned: true },
    { pattern: 'read?ness.yml', path: 'readiness.yml', owned: true },
    { pattern: 'read.ness.yml', path: 'readiness.yml', owned: false },
    { pattern: 'a\\ b/', path: 'a b/readiness.yml', owned: true },
    { pattern: 'a(b)+/', path: 'a(b)+/c', owned: true },
    { pattern: '\\#a/', path: '#a/c', owned: true },
    { pattern: '!readiness.yml', path: 'readiness.yml', owned: false },
    { pattern: '[r]eadiness.yml', path: 'readiness.yml', owned: false }
  ])('$pattern is about $path: $owned', ({ pattern, path, owned }) => {
    const owners = ownersOf(path, `${pattern} @ada`)
    expect(owners).toEqual(owned ? { kind: 'owned', by: [ada], line: 1 } : { kind: 'unowned' })
  })
})

describe('who owns the config', () => {
  test.each([
    { what: 'nobody is named', text: '', owners: { kind: 'unowned' } },
    { what: 'a comment', text: '# * @ada\n', owners: { kind: 'unowned' } },
    { what: 'a comment behind the names', text: '* @ada # @eve', owners: { kind: 'owned', by: [ada], line: 1 } },
    {
      what: 'users, teams and addresses',
      text: '\r\n* @ada @acme/ops ops@example.com\r\n',
      owners: {
        kind: 'owned',
        by: [ada, { kind: 'team', team: 'acme/ops' }, { kind: 'address', address: 'ops@example.com' }],
        line: 2
      }
    },
    { what: 'the last line holds', text: '.github/ @eve\n* @ada\n', owners: { kind: 'owned', by: [ada], line: 2 } },
    { what: 'the last line takes the owners away', text: '* @ada\n.github/\n', owners: { kind: 'unowned' } },
    {
      what: 'a line with a name that is none is passed over',
      text: '* @ada\n* eve\n',
      owners: { kind: 'owned', by: [ada], line: 1 }
    }
  ])('$what', ({ text, owners }) => {
    expect(ownersOf('.github/readiness.yml', text)).toEqual(owners)
  })
})
