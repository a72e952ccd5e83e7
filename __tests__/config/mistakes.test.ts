import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { mistakesIn } from '../fakes/load-text.ts'

const fixtures = new URL('fixtures/', import.meta.url)

/** Each `name.yml` beside a `name.txt` with every mistake in it, as the user reads them. */
describe.each(['yaml', 'mistakes', 'at-once'])('%s', folder => {
  const names = readdirSync(new URL(folder, fixtures)).filter(name => name.endsWith('.yml'))

  test.each(names)('%s', async name => {
    const file = new URL(`${folder}/${name}`, fixtures)
    const mistakes = await mistakesIn(readFileSync(file))
    expect(mistakes).toEqual(
      readFileSync(new URL(file.href.replace(/yml$/, 'txt')), 'utf8')
        .trimEnd()
        .split('\n')
    )
  })
})
