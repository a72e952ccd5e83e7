import { describe, expect, test } from '@jest/globals'
import { checksOf } from '../fakes/checks-of.ts'
import { loadText, mistakesIn } from '../fakes/load-text.ts'

describe('an empty config', () => {
  test.each(['', '\n', '# only a comment\n', '---\n', '~\n'])('%j', async text => {
    expect(await mistakesIn(text)).toEqual([
      'r.yml:1:1: the config is empty — add `checks:`, or let `readiness init` write it'
    ])
  })
})

describe('a preset', () => {
  test('is overridden field by field', async () => {
    const checks = await checksOf(
      'extends: elixir\nchecks:\n  mix-test:\n    expect: exit == 0\n    timeout: 1m\n  own: mix own\n'
    )
    const own = checks.filter(({ id }) => ['mix-test', 'own', 'mix-format'].includes(id))
    expect(own.map(({ id, title, place, timeoutMs, expect }) => ({ id, title, place, timeoutMs, expect }))).toEqual([
      { id: 'mix-test', title: 'The tests pass', place: 'r.yml:3', timeoutMs: 60_000, expect: ['exit == 0'] },
      {
        id: 'mix-format',
        title: 'The code is formatted',
        place: 'preset elixir:10',
        timeoutMs: 600_000,
        expect: ['exit == 0']
      },
      { id: 'own', title: 'Own', place: 'r.yml:6', timeoutMs: 600_000, expect: ['exit == 0'] }
    ])
  })

  test("has its command replaced by a string, or by the source's key", async () => {
    const checks = await checksOf(
      'extends: docker\nchecks:\n  hadolint: make lint\n  docker-ignore:\n    file: .ignore\n'
    )
    expect(checks.map(({ outcome }) => ('main' in outcome ? outcome.main : null))).toEqual([
      'make lint',
      '**/Dockerfile*',
      '.ignore'
    ])
  })

  test('loses the checks that are off', async () => {
    const checks = await checksOf('extends: docker\nchecks:\n  hadolint: off\n  docker-ignore: "off"\n')
    expect(checks.map(({ id }) => id)).toEqual(['docker-base-image'])
  })
})

test('the rest of the config is taken over', async () => {
  const text = `extends: [docker]
level: A
concurrency: 4
publish: comment
waivers:
  - { check: hadolint, reason: noisy, by: ann, until: 2026-12-31 }
`
  const { checks, ...rest } = await loadText(text)
  expect({ ...rest, checks: checks.length }).toEqual({
    path: 'r.yml',
    presets: ['docker'],
    newFindingsOnly: false,
    release: null,
    level: 'A',
    concurrency: 4,
    publish: ['comment'],
    weakening: 'approval',
    waivers: [{ check: 'hadolint', reason: 'noisy', by: 'ann', until: '2026-12-31', line: 6 }],
    maxWaivers: null,
    freezes: [],
    settings: {},
    checks: 3
  })
})
