import { describe, expect, test } from '@jest/globals'
import { checksOf } from '../../fakes/checks-of.ts'

describe('names', () => {
  const changelog = 'release: VERSION\nchecks:\n  a:\n    file: CHANGELOG.md\n    expect: section $version exists\n'

  test('$version is read from the release file', async () => {
    const [check] = await checksOf(changelog, { tree: { VERSION: '1.2.3\n' } })
    expect(check?.expect).toEqual(['section 1.2.3 exists'])
  })

  test('a $version that cannot be read breaks the checks that name it, and no other', async () => {
    const checks = await checksOf(`${changelog}  b: mix test\n`)
    expect(checks.map(({ outcome }) => outcome.kind ?? 'ran')).toEqual(['broken', 'ran'])
    expect(checks[0]?.outcome).toEqual({
      kind: 'broken',
      reason: '$version is not known: VERSION cannot be read: no such file',
      fix: 'Give the name a value, or write the value into the config.'
    })
  })

  test('$NAME is read from the environment', async () => {
    const text = 'checks:\n  a:\n    run: x\n    when: branch == $BRANCH\n    expect: output contains $GREETING\n'
    const [check] = await checksOf(text, { env: { BRANCH: 'main', GREETING: 'a $dollar' } })
    expect([check?.when, check?.expect]).toEqual([["branch == 'main'"], ['exit == 0', "output contains 'a $dollar'"]])
  })

  test.each([
    { what: 'that is not set', env: {} },
    { what: 'that is empty', env: { BRANCH: '' } },
    { what: 'of the prototype', env: {}, name: 'toString' }
  ])('a $NAME $what breaks the check, even in a condition', async ({ env, name = 'BRANCH' }) => {
    const [check] = await checksOf(`checks:\n  a:\n    run: x\n    when: branch == $${name}\n`, { env })
    expect([check?.when, check?.outcome]).toEqual([
      [],
      {
        kind: 'broken',
        reason: `$${name} is not set`,
        fix: 'Give the name a value, or write the value into the config.'
      }
    ])
  })

  test("a dollar in single quotes is the user's", async () => {
    const [check] = await checksOf("checks:\n  a:\n    run: x\n    expect: output contains '$5'\n")
    expect(check?.expect).toEqual(['exit == 0', "output contains '$5'"])
  })
})
