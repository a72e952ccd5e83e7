import { expect, test } from '@jest/globals'
import { ConfigError, UserError } from '../src/domain/errors.ts'
import { explainError } from '../src/explain-error.ts'

const mistake = {
  path: '.github/readiness.yml',
  line: 12,
  column: 7,
  key: 'checks.tests.expct',
  fact: 'unknown key',
  fix: 'did you mean expect?'
}

test('every mistake in a config is told with its place, the fact and the fix; exit code 2', () => {
  expect(
    explainError(new ConfigError([mistake, { ...mistake, line: null, column: null, key: null, fact: 'is empty' }]))
  ).toEqual({
    exitCode: 2,
    lines: [
      '.github/readiness.yml:12:7: checks.tests.expct: unknown key — did you mean expect?',
      '.github/readiness.yml: is empty — did you mean expect?'
    ],
    mistakes: [mistake, { ...mistake, line: null, column: null, key: null, fact: 'is empty' }]
  })
})

test('a wrong set-up is told with its next step; exit code 2', () => {
  expect(explainError(new UserError('no config', 'run readiness init'))).toEqual({
    exitCode: 2,
    lines: ['no config — run readiness init'],
    mistakes: []
  })
})

test('a missing piece of dist is told as an incomplete copy; exit code 3', () => {
  const error = Object.assign(new Error("Cannot find module 'dist/chunks/x.js'"), { code: 'ERR_MODULE_NOT_FOUND' })
  expect(explainError(error)).toEqual({
    exitCode: 3,
    lines: [
      "Cannot find module 'dist/chunks/x.js' — this copy of Readiness Gate is incomplete: install it again, with all of dist/"
    ],
    mistakes: []
  })
})

test('anything else is a defect and shows its stack; exit code 3', () => {
  const error = new TypeError('x is undefined')
  expect(explainError(error)).toEqual({
    exitCode: 3,
    lines: ['This is a defect in Readiness Gate; the gate stays shut.', error.stack],
    mistakes: []
  })
})
