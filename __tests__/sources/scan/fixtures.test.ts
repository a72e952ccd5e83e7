import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { allRules } from '../../../src/sources/scan/languages/index.ts'
import { describeFinding, scanText } from './scan-text.ts'

const FIXTURES = '__tests__/sources/scan/fixtures'

/** Fewer sites say too little about a language. */
const MIN_SITES = 40

const folders = readdirSync(FIXTURES).map(language => ({
  language,
  files: readdirSync(`${FIXTURES}/${language}`).filter(name => !name.endsWith('.expected'))
}))

const cases = folders.flatMap(({ language, files }) => files.map(name => ({ path: `${FIXTURES}/${language}/${name}` })))

test.each(cases)('$path holds what stands beside it in .expected', ({ path }) => {
  const found = scanText(path, readFileSync(path)).map(describeFinding)
  expect(found).toEqual(
    readFileSync(`${path}.expected`, 'utf8')
      .split('\n')
      .filter(line => line !== '')
  )
})

const withRules = folders.filter(({ language }) => allRules.some(({ id }) => id.startsWith(`${language}/`)))

describe.each(withRules)('$language', ({ language, files }) => {
  const texts = files.map(name => readFileSync(`${FIXTURES}/${language}/${name}`, 'latin1'))
  const words = allRules.filter(({ id }) => id.startsWith(`${language}/`)).flatMap(rule => rule.words)
  const word = new RegExp(
    `(?<!\\w)(?:${[...new Set(words)].map(each => each.replace(/\W/g, '\\$&')).join('|')})(?!\\w)`,
    'g'
  )
  const sites = texts.reduce((count, text) => count + [...text.matchAll(word)].length, 0)
  const findings = files
    .map(name => readFileSync(`${FIXTURES}/${language}/${name}.expected`, 'utf8').split('\n').length - 1)
    .reduce((sum, count) => sum + count, 0)

  test('shows enough sites', () => {
    expect(sites).toBeGreaterThanOrEqual(MIN_SITES)
  })

  test('shows at least as many lookalikes as findings', () => {
    expect(sites - findings).toBeGreaterThanOrEqual(findings)
  })

  test('has a finding of each of its rules', () => {
    const expected = files.map(name => readFileSync(`${FIXTURES}/${language}/${name}.expected`, 'utf8')).join('')
    const own = allRules.map(({ id }) => id).filter(id => id.startsWith(`${language}/`))
    expect(own.filter(id => !expected.includes(id))).toEqual([])
  })
})
