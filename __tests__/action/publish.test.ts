import { expect, test } from '@jest/globals'
import { publishEverywhere } from '../../src/action/publish.ts'
import type { Reporter } from '../../src/domain/reporter.ts'
import { aReport } from '../fakes/a-report.ts'

const full = new Error('no space left')

function publishTo(failing: readonly string[]) {
  const told: string[] = []
  const reporter = (name: string): Reporter => ({
    name,
    publish: async () => {
      if (failing.includes(name)) throw full
      told.push(name)
    }
  })
  const ended = publishEverywhere(aReport(), [reporter('summary'), reporter('log')], reporter('outputs'))
  return ended.then(
    () => ({ told, error: null }),
    (error: unknown) => ({ told, error })
  )
}

test.each([
  { failing: [], told: ['summary', 'log', 'outputs'], error: null },
  { failing: ['summary'], told: ['log'], error: full },
  { failing: ['log'], told: ['summary'], error: full },
  { failing: ['outputs'], told: ['summary', 'log'], error: full }
])('$failing cannot be written: $told are', async ({ failing, told, error }) => {
  expect(await publishTo(failing)).toEqual({ told, error })
})
