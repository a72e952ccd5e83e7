import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { commonFormats, coverageFormats, formats } from '../../../../src/sources/run/formats/index.ts'
import { readOutput } from '../../../../src/sources/run/read-output.ts'
import { toToolOutput } from '../../../../src/sources/run/reading.ts'

// A case is two files: `case.txt`, the output as the tool printed it between `$ command` and `[exit N]`, and
// `case.json`, what the formats that the command names should read from it.
const folder = join(import.meta.dirname, 'fixtures')

test('every format has a folder of outputs, and every folder a format', () => {
  expect(readdirSync(folder).sort()).toEqual(
    [...formats, ...coverageFormats, ...commonFormats].map(format => format.name).sort()
  )
})

describe.each(readdirSync(folder))('%s', name => {
  const cases = readdirSync(join(folder, name)).filter(file => file.endsWith('.txt'))

  test.each(cases)('%s', file => {
    const { command, output } = parseCase(readFileSync(join(folder, name, file), 'utf8'))
    const expected: unknown = JSON.parse(readFileSync(join(folder, name, file.replace('.txt', '.json')), 'utf8'))
    expect(read(command, output)).toEqual(expected)
    // As Windows ends its lines.
    expect(read(command, output.replaceAll('\n', '\r\n'))).toEqual(expected)
  })
})

function parseCase(text: string): { command: string; output: string } {
  const [first = '', ...rest] = text.split('\n')
  return { command: first.replace(/^\$ /, ''), output: rest.join('\n').replace(/\n?\[exit \d+\]\n?$/, '') }
}

/** By format, without what says nothing. */
function read(command: string, output: string): unknown {
  const { readings } = readOutput(command, toToolOutput(output, output))
  return Object.fromEntries(readings.map(({ format, reading }) => [format.name, withoutNulls(reading)]))
}

function withoutNulls(value: object): unknown {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null))
}
