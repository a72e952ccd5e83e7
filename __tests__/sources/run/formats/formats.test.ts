import { describe, expect, test } from '@jest/globals'
import { commonFormats, coverageFormats, formats } from '../../../../src/sources/run/formats/index.ts'
import { casesOf, formatFolders, readingsOf } from './format-case.ts'

test('every format has a folder of outputs, and every folder a format', () => {
  expect(formatFolders()).toEqual([...formats, ...coverageFormats, ...commonFormats].map(format => format.name).sort())
})

describe.each(formatFolders())('%s', name => {
  test.each(casesOf(name))('$name', ({ command, output, expected }) => {
    expect(readingsOf(command, output)).toEqual(expected)
    // As Windows ends its lines.
    expect(readingsOf(command, output.replaceAll('\n', '\r\n'))).toEqual(expected)
  })
})
