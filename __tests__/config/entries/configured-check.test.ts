import { describe, expect, test } from '@jest/globals'
import { checksOf } from '../../fakes/checks-of.ts'
import { loadText, mistakesIn } from '../../fakes/load-text.ts'

describe('a check', () => {
  test('is a command, with everything else by default', async () => {
    expect(await checksOf('checks:\n  mix-test: mix test\n')).toEqual([
      {
        id: 'mix-test',
        title: 'Mix test',
        source: 'run',
        severity: 'error',
        stage: 'pre-merge',
        owner: null,
        help: null,
        timeoutMs: 600_000,
        when: [],
        needs: [],
        expect: ['exit == 0'],
        place: 'r.yml:2',
        outcome: { id: 'mix-test', main: 'mix test', fields: {}, isOptional: false, timeoutMs: 600_000 }
      }
    ])
  })

  test('takes every field', async () => {
    const text = `checks:
  first: 'true'
  docs:
    title: The documents
    severity: warning
    stage: post-deploy
    when: [branch == main, mix.exs exists]
    needs: first
    alone: true
    timeout: 1m30s
    optional: true
    owner: acme/docs
    help: Write them.
    file: ["docs/*.md", "README.md"]
    expect:
      - size > 1KB
      - any section Rollback exists
`
    expect((await checksOf(text))[1]).toEqual({
      id: 'docs',
      title: 'The documents',
      source: 'file',
      severity: 'warning',
      stage: 'post-deploy',
      owner: 'acme/docs',
      help: 'Write them.',
      timeoutMs: 90_000,
      when: ['branch == main', 'mix.exs exists'],
      needs: ['first'],
      isAlone: true,
      expect: ['size > 1KB', 'any section Rollback exists'],
      place: 'r.yml:3',
      outcome: { id: 'docs', main: ['docs/*.md', 'README.md'], fields: {}, isOptional: true, timeoutMs: 90_000 }
    })
  })

  test('takes as long as its source allows', async () => {
    const checks = await checksOf('checks:\n  a: "true"\n  b: { scan: "*", forbid: x }\n')
    expect(checks.map(({ timeoutMs }) => timeoutMs)).toEqual([600_000, 30_000])
  })

  test.each([
    { timeout: '24h', mistakes: [] },
    {
      timeout: '24h1ms',
      mistakes: ["r.yml:4:5: checks.a.timeout: '24h1ms' is more than a day — give 24h or less"]
    }
  ])('takes $timeout at most', async ({ timeout, mistakes }) => {
    expect(await mistakesIn(`checks:\n  a:\n    run: x\n    timeout: ${timeout}\n`)).toEqual(mistakes)
  })

  test.each([
    { id: 'a'.repeat(64), isId: true },
    { id: 'a'.repeat(65), isId: false },
    { id: 'mix_test-2', isId: true },
    { id: '2nd', isId: true },
    { id: 'a.b', isId: false },
    { id: '-a', isId: false },
    { id: 'ä', isId: false }
  ])('with the id $id: $isId', async ({ id, isId }) => {
    const loading = loadText(`checks:\n  "${id}": x\n`)
    expect(
      await loading.then(
        () => true,
        () => false
      )
    ).toBe(isId)
  })
})
