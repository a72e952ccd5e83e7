import { describe, expect, test } from '@jest/globals'
import { fillExpressions, isMet, type JobStatus } from './expressions.ts'

const contexts = {
  github: { token: 'ghs_1', sha: 'abc', event: { workflow_run: { conclusion: 'failure', id: 7 } } },
  runner: { os: 'Linux' },
  steps: { gate: { outputs: { report: '' } } }
}

describe('expressions', () => {
  test.each([
    { text: 'plain', filled: 'plain' },
    { text: 'a {{ github.sha }} b', filled: 'a abc b' },
    { text: "{{ runner.os == 'linux' && 'yes' || 'no' }}", filled: 'yes' },
    { text: '{{ github.missing }}', filled: '' },
    { text: "{{ format('{0}-{1}', github.sha, runner.os) }}", filled: 'abc-Linux' },
    { text: '{{ github.event.workflow_run.id }}', filled: '7' }
  ])('$text', ({ text, filled }) => expect(fillExpressions(text.replace('{{', `$${'{{'}`), contexts)).toBe(filled))
})

describe('conditions', () => {
  test.each<{ condition: string; status?: JobStatus; runs: boolean }>([
    { condition: 'true', runs: true },
    { condition: 'true', status: 'failure', runs: false },
    { condition: 'true', status: 'cancelled', runs: false },
    { condition: 'always()', status: 'cancelled', runs: true },
    { condition: '!cancelled()', status: 'failure', runs: true },
    { condition: '!cancelled()', status: 'cancelled', runs: false },
    { condition: "steps.gate.outputs.report != ''", runs: false },
    { condition: 'steps.gone.outputs.report', runs: false },
    { condition: "{{ github.event.workflow_run.conclusion == 'failure' }}", runs: true }
  ])('$condition after $status', ({ condition, status = 'success', runs }) =>
    expect(isMet(condition.replace('{{', `$${'{{'}`), contexts, status)).toBe(runs)
  )
})
