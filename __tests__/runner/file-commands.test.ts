import { describe, expect, test } from '@jest/globals'
import { readKeyValues, readSummary, SUMMARY_LIMIT_BYTES } from './file-commands.ts'

const read = (text: string) => {
  const { values, error } = readKeyValues(text)
  return { values: Object.fromEntries(values), error }
}

describe('keys and values', () => {
  test.each([
    { text: '', values: {} },
    { text: 'a=1\n', values: { a: '1' } },
    { text: 'a=1', values: { a: '1' } },
    { text: 'a=\n\nb=2\n', values: { a: '', b: '2' } },
    { text: 'a=b=c\n', values: { a: 'b=c' } },
    { text: 'a=x<<y\n', values: { a: 'x<<y' } },
    { text: 'a=1\na=2\n', values: { a: '2' } },
    { text: 'a<<END\none\ntwo\nEND\n', values: { a: 'one\ntwo' } },
    { text: 'a<<END\nEND\nb=2', values: { a: '', b: '2' } },
    { text: 'a<<E=F\nx\nE=F\n', values: { a: 'x' } },
    { text: 'a<<END\n END\nEND\n', values: { a: ' END' } },
    { text: 'a=1\r\n', values: { a: '1\r' } }
  ])('$text', ({ text, values }) => expect(read(text)).toEqual({ values, error: null }))
})

describe('what cannot be read fails the step, and earlier entries stay', () => {
  test.each([
    { text: 'verdict\n', values: {}, error: "Invalid format 'verdict'" },
    { text: '=1\n', values: {}, error: "Invalid format '=1'. Name must not be empty" },
    { text: '<<END\nEND\n', values: {}, error: "Invalid format '<<END'. Name must not be empty" },
    { text: 'a<<\n', values: {}, error: "Invalid format 'a<<'. Delimiter must not be empty" },
    { text: 'a=1\nb<<END\nx\n', values: { a: '1' }, error: "Invalid value. Matching delimiter not found 'END'" },
    { text: 'a<<END\nx\nEND\r\n', values: {}, error: "Invalid value. Matching delimiter not found 'END'" }
  ])('$text', ({ text, values, error }) => expect(read(text)).toEqual({ values, error }))
})

test('a blocked key is refused whatever its case', () => {
  const { values, error } = readKeyValues('Node_Options=--require=x\n', ['NODE_OPTIONS'])
  expect({ size: values.size, error }).toEqual({
    size: 0,
    error: "Can't store Node_Options output parameter using '$GITHUB_ENV' command."
  })
})

describe('summary', () => {
  const noMask = (text: string) => text

  test('no summary written', () => {
    expect(readSummary(Buffer.alloc(0), noMask)).toEqual({ text: null, error: null })
  })

  test('each line is masked', () => {
    const summary = readSummary(Buffer.from('a secret\nno\n'), line => line.replace('secret', '***'))
    expect(summary).toEqual({ text: 'a ***\nno\n', error: null })
  })

  test('one MiB is shown', () => {
    expect(readSummary(Buffer.alloc(SUMMARY_LIMIT_BYTES, 'x'), noMask).text).toHaveLength(SUMMARY_LIMIT_BYTES)
  })

  test('one byte more and nothing is shown', () => {
    expect(readSummary(Buffer.alloc(SUMMARY_LIMIT_BYTES + 1, 'x'), noMask)).toEqual({
      text: null,
      error: '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k.'
    })
  })
})
