import { printStatement } from '../../src/statement/print.ts'
import { fakePorts } from './fake-ports.ts'
import { loadText } from './load-text.ts'

/** The checks of a config as one can compare them: statements printed, and what the fake source was asked to do. */
export async function checksOf(text: string, around: Parameters<typeof loadText>[1] = {}) {
  const { checks } = await loadText(text, around)
  return Promise.all(
    checks.map(async ({ check, when, needs, isAlone, expect, place }) => {
      const { run, ...header } = check
      const outcome = await run(fakePorts(), new AbortController().signal)
      return {
        ...header,
        when: when.map(printStatement),
        needs,
        ...(isAlone && { isAlone }),
        expect: expect.map(printStatement),
        place: `${place.path}:${place.line}`,
        outcome: outcome.kind === 'ran' ? { ...JSON.parse(outcome.evidence), expect: undefined } : outcome
      }
    })
  )
}
