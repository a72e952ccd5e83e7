import { describe, expect, test } from '@jest/globals'
import { closest } from '../../src/text/closest.ts'

const keys = ['expect', 'extends', 'timeout', 'run', 'scan', 'severity']

describe('closest', () => {
  test.each([
    { slip: 'a letter left out', word: 'expct', found: 'expect' },
    { slip: 'two letters swapped', word: 'epxect', found: 'expect' },
    { slip: 'a letter too many', word: 'runn', found: 'run' },
    { slip: 'another case', word: 'Timeout', found: 'timeout' },
    { slip: 'three wrong letters of eight', word: 'sevurithy', found: 'severity' },
    { slip: 'one wrong letter of three', word: 'ruh', found: 'run' },
    { slip: 'two wrong letters of three', word: 'rah', found: null },
    { slip: 'the word cut short', word: 'time', found: 'timeout' },
    { slip: 'another word', word: 'banana', found: null },
    { slip: 'no word', word: '', found: null },
    { slip: 'a word too long to be a slip', word: 'expect'.repeat(20), found: null }
  ])('$slip: $word → $found', ({ word, found }) => {
    expect(closest(word, keys)).toBe(found)
  })

  test('the nearest of several wins', () => {
    expect(closest('scam', ['spam', 'scan', 'slam', 'scam'])).toBe('scam')
  })
})
