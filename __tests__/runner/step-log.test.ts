import { describe, expect, test } from '@jest/globals'
import { maskList } from './masks.ts'
import { type StepLog, stepLog } from './step-log.ts'

const messages = (log: StepLog) => log.annotations.map(({ level, message }) => `${level}: ${message}`)

function written(...lines: readonly string[]): StepLog {
  const log = stepLog('/work/shop', maskList())
  for (const line of lines) log.write(line)
  return log
}

test('text goes to the log, commands do what they say', () => {
  const log = written('hello', '::group::Tests', '::warning::careful', '::endgroup::', '::debug::hidden')
  expect(log.lines).toEqual(['hello', '##[group]Tests', '##[warning]careful', '##[endgroup]'])
  expect(messages(log)).toEqual(['warning: careful'])
})

test('outputs and state of the old commands count', () => {
  const log = written('::set-output name=verdict::ready', 'x ##[set-output name=passed;]3', '::save-state name=a::1')
  expect([...log.outputs, ...log.state]).toEqual([
    ['verdict', 'ready'],
    ['passed', '3'],
    ['a', '1']
  ])
})

test.each([
  '::set-env name=A::1',
  '::add-path::/tmp',
  '::set-output::1',
  '::stop-commands::',
  '::stop-commands::error'
])('%s fails the step', line => {
  const log = written(line)
  expect(log.failedCommands).toEqual([line])
  expect(messages(log)).toEqual([`error: Unable to process command '${line}' successfully.`])
})

describe('stop-commands', () => {
  test('nothing is a command until the token comes', () => {
    const log = written('::stop-commands::t0k3n', '::error::a', '##[error]b', '::t0k3n::', '::error::c')
    expect(messages(log)).toEqual(['error: c'])
    expect(log.lines).toEqual(['::stop-commands::t0k3n', '::error::a', '##[error]b', '::t0k3n::', '##[error]c'])
  })

  test('the token is found in mid-line too, whatever its case', () => {
    expect(messages(written('::stop-commands::t0k3n', 'text ##[T0K3N]', '::error::c'))).toEqual(['error: c'])
  })

  test('a second stop while stopped changes nothing', () => {
    const log = written(
      '::stop-commands::one',
      '::stop-commands::two',
      '::two::',
      '::error::a',
      '::one::',
      '::error::b'
    )
    expect(messages(log)).toEqual(['error: b'])
  })

  test('a token is no command once it was used', () => {
    const log = written('::stop-commands::t0k3n', '::t0k3n::', '::t0k3n::')
    expect(log.stopToken()).toBeNull()
    expect(log.lines.at(-1)).toBe('::t0k3n::')
  })

  test('a step that ends while stopped has lost its own last error', () => {
    const log = written('::stop-commands::t0k3n', '::error::mine')
    expect(messages(log)).toEqual([])
    expect(log.stopToken()).toBe('t0k3n')
  })
})

describe('masks', () => {
  test('a masked value is blanked from then on, in text and annotations', () => {
    const log = written('hunter2', '::add-mask::hunter2', 'is hunter2', '::error::is hunter2')
    expect(log.lines).toEqual(['hunter2', 'is ***', '##[error]is ***'])
    expect(messages(log)).toEqual(['error: is ***'])
  })

  test('each line of the value and its base64 are blanked', () => {
    const log = written('::add-mask::first%0Asecond', 'second', Buffer.from('first').toString('base64'))
    expect(log.lines).toEqual(['***', '***'])
  })

  test('a letter as a mask ruins the log', () => {
    expect(written('::add-mask::a', 'a banana').lines).toEqual(['*** b***n***n***'])
  })

  test('a long stop token is a secret, a short one is not', () => {
    expect(written('::stop-commands::1234567', '1234567').lines.at(-1)).toBe('***')
    expect(written('::stop-commands::123456', '123456').lines.at(-1)).toBe('123456')
  })
})
