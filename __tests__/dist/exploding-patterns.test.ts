import { describe, expect, test } from '@jest/globals'
import { readiness } from './command-line.ts'
import { parseReport } from './json-report.ts'
import { workTree } from './work-tree.ts'

/** Without a bound, either would run longer than the universe is old. */
const short = `${'a'.repeat(50)}!\n`
const long = `${'a'.repeat(3000)}!\n`.repeat(350)

/** V8 can run the first in linear time, the second not. */
const linear = '^(a+)+$'
const backtracking = '^(?=a)(a+)+$'

/** Every place of a config in which a regex may stand. */
const places: readonly { readonly place: string; config(regex: string): string }[] = [
  { place: 'forbid', config: regex => `scan: text.ex, forbid: '/${regex}/'` },
  { place: 'require', config: regex => `scan: text.ex, require: '/${regex}/'` },
  { place: 'a rule of the config', config: () => 'scan: text.ex, forbid: own/it' },
  { place: 'an expectation', config: regex => `file: text.ex, expect: 'text not matches /${regex}/'` },
  { place: 'capture', config: regex => `run: cat text.ex, capture: '(?<n>${regex})', expect: n exists` },
  { place: 'a problem matcher', config: () => 'run: cat text.ex, matcher: matcher.json' }
]

async function checkWith(place: string, regex: string, text: string) {
  const check = places.find(each => each.place === place)?.config(regex)
  const rules = place === 'a rule of the config' ? `rules: [{ id: own/it, regex: '${regex}', message: It }]\n` : ''
  const pattern = [{ regexp: `(${regex})`, message: 1 }]
  await using work = await workTree({
    'readiness.yml': `${rules}checks: { it: { ${check} } }\n`,
    'text.ex': text,
    'matcher.json': JSON.stringify({ problemMatcher: [{ owner: 'it', pattern }] })
  })
  const { exitCode, stdout } = await readiness({ cwd: work.path, args: ['check', '--format', 'json'] })
  const [result] = parseReport(stdout).checks
  const isTooCostly = result?.reason?.includes('is too costly on one text: it was stopped within 1000 ms')
  return { exitCode, status: isTooCostly ? 'too costly' : result?.status }
}

describe.each([
  { text: 'a line', content: short },
  { text: 'a megabyte', content: long }
])('a pattern that explodes on $text, a linear one', ({ content }) => {
  test.each([
    ['forbid', 0, 'passed'],
    ['require', 1, 'failed'],
    ['a rule of the config', 0, 'passed'],
    ['an expectation', 0, 'passed'],
    ['capture', 1, 'broken'],
    ['a problem matcher', 0, 'passed']
  ])('in %s is answered', async (place, exitCode, status) => {
    expect(await checkWith(place, linear, content)).toEqual({ exitCode, status })
  })

  test.each(places)('in $place is told where it cannot be answered', async ({ place }) => {
    expect(await checkWith(place, backtracking, content)).toEqual({ exitCode: 1, status: 'too costly' })
  })
})
