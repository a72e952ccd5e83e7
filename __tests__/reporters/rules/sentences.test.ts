import { expect, test } from '@jest/globals'
import { noDebt } from '../../../src/domain/debt.ts'
import { rulesHints, rulesSentences } from '../../../src/reporters/rules/sentences.ts'
import { aReport } from '../../fakes/a-report.ts'
import { gallery } from '../gallery.ts'

const changed = gallery['changed rules']
const excused = gallery.excused

test('a place of lines tells what is no finding: what gets stronger, and how the change stands by its own rules', () => {
  expect(rulesSentences(changed)).toEqual([
    'Rules stronger beside 0e11fac: credo: expects failures == 0 as well.',
    'With the rules of this change: not-ready, credo not proven (credo failed, tests passed, docs broken). This does not count.'
  ])
})

test('at the desk what gets weaker is told as well, five by name', () => {
  const changes = Array.from({ length: 7 }, (_, index) => ({
    direction: 'weaker' as const,
    check: index === 0 ? null : `c${index}`,
    message: 'is off',
    place: null
  }))
  expect(rulesSentences(aReport({ rules: { from: 'own', commit: null, changes } }))).toEqual([
    'Rules weaker: is off; c1: is off; c2: is off; c3: is off; c4: is off; and 2 more.'
  ])
})

test('a place with sections is told in a line that there is something to see', () => {
  expect(rulesHints(changed)).toEqual([
    'This change alters the rules: 3 weaker, 1 stronger; judged by its own, the gate would be not ready.'
  ])
  expect(rulesHints(excused)).toEqual([
    'Waivers: that of coverage ends in 3 days; that of credo is not needed (its check passed): take it out.'
  ])
})

test('what the code ignores is told where no waiver is', () => {
  const report = aReport({ debt: { ...noDebt, ignored: 1 } })
  const line = 'Debt: no waiver open; 1 finding ignored in the code.'
  expect([rulesSentences(report), rulesHints(report)]).toEqual([[line], [line]])
  expect([rulesSentences(aReport()), rulesHints(aReport())]).toEqual([[], []])
})
