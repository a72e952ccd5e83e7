import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { labelledFiles } from '../../scripts/accuracy/corpus.ts'
import { labelsIn } from '../../scripts/accuracy/labels.ts'
import { accuracyPage } from '../../scripts/accuracy/page.ts'
import { precision, recall, scoreOf } from '../../scripts/accuracy/score.ts'

const page = accuracyPage()

test('the page is what the corpus says today', () => {
  expect(readFileSync('docs/accuracy.md', 'utf8')).toBe(page)
})

test('every rule that has labels finds all of them and nothing else', () => {
  const rows = page.split('\n').filter(line => /^\| `[a-z]+\//.test(line))
  const inexact = rows.filter(row => {
    const [, , labels, precisionOfGate, recallOfGate] = row.split('|').map(cell => cell.trim())
    return labels === '0' || precisionOfGate !== '1.00' || recallOfGate !== '1.00'
  })
  expect(rows.length).toBeGreaterThan(40)
  expect(inexact).toEqual([])
})

const folders = [...new Set(labelledFiles().map(({ language }) => language))]

test.each(folders)('%s has forty labels or more, and of those half or more are lookalikes', folder => {
  const { findings, negatives } = labelsIn(labelledFiles().filter(({ language }) => language === folder))
  expect(findings + negatives).toBeGreaterThanOrEqual(40)
  expect(negatives).toBeGreaterThanOrEqual(findings)
})

const file = {
  language: 'python',
  path: 'a.py',
  bytes: Buffer.from(''),
  labels: [
    { rule: 'python/print', startLine: 1, endLine: 1, place: '1:1-1:9' },
    { rule: 'python/print', startLine: 3, endLine: 5, place: '3:1-5:2' },
    { rule: 'python/pdb', startLine: 7, endLine: 7, place: '7:1-7:9' }
  ]
}

test.each([
  { name: 'nothing', hits: [], score: { right: 0, wrong: 0, missed: 2 }, shown: ['–', '0.00'] },
  { name: 'all', hits: [1, 4], score: { right: 2, wrong: 0, missed: 0 }, shown: ['1.00', '1.00'] },
  {
    name: 'one label and two other lines',
    hits: [1, 2, 7],
    score: { right: 1, wrong: 2, missed: 1 },
    shown: ['0.33', '0.50']
  }
])('who finds $name is scored so', ({ hits, score, shown }) => {
  const scored = scoreOf([file], 'python/print', () => new Set(hits))
  expect(scored).toEqual(score)
  expect([precision(scored), recall(scored)]).toEqual(shown)
})

test('a ratio below one is never shown as one', () => {
  expect(precision({ right: 9999, wrong: 1, missed: 0 })).toBe('0.99')
})
