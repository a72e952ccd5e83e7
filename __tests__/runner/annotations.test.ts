import { describe, expect, test } from '@jest/globals'
import { type Annotation, toAnnotation, withinLimits } from './annotations.ts'
import { parseCommand } from './commands.ts'

const annotationOf = (line: string): Annotation | null => {
  const command = parseCommand(line, () => true)
  return command && toAnnotation('error', command, '/work/shop')
}
const place = (startLine: number, endLine: number, startColumn: number, endColumn: number) => ({
  startLine,
  endLine,
  startColumn,
  endColumn
})

test('every key has its field', () => {
  expect(annotationOf('::error file=a.ts,line=3,endLine=3,col=5,endColumn=9,title=T::bad')).toEqual({
    level: 'error',
    message: 'bad',
    title: 'T',
    path: 'a.ts',
    ...place(3, 3, 5, 9)
  })
})

describe('lines and columns', () => {
  test.each([
    { keys: 'line=3', expected: place(3, 3, 0, 0) },
    { keys: 'line=3,endLine=5', expected: place(3, 5, 0, 0) },
    { keys: 'endLine=5', expected: place(5, 5, 0, 0) },
    { keys: 'line=3,col=5', expected: place(3, 3, 5, 5) },
    { keys: 'line=3,endColumn=9', expected: place(3, 3, 9, 9) },
    { keys: 'line=3,column=5', expected: place(3, 3, 0, 0) },
    { keys: 'col=5', expected: place(0, 0, 0, 0) },
    { keys: 'line=3,endLine=4,col=5,endColumn=9', expected: place(3, 4, 0, 0) },
    { keys: 'line=5,endLine=3', expected: place(0, 0, 0, 0) },
    { keys: 'line=3,col=9,endColumn=5', expected: place(3, 3, 0, 0) },
    { keys: 'line=three', expected: place(0, 0, 0, 0) }
  ])('$keys', ({ keys, expected }) => expect(annotationOf(`::error ${keys}::bad`)).toMatchObject(expected))
})

describe('path', () => {
  test.each([
    { name: 'relative stays', file: 'lib/a.ts', path: 'lib/a.ts' },
    { name: 'absolute in the workspace becomes relative', file: '/work/shop/lib/a.ts', path: 'lib/a.ts' },
    { name: 'absolute elsewhere stays', file: '/work/shopping/a.ts', path: '/work/shopping/a.ts' }
  ])('$name', ({ file, path }) => expect(annotationOf(`::error file=${file}::bad`)?.path).toBe(path))
})

describe('limits', () => {
  test('a message of 4096 characters is whole', () => {
    expect(annotationOf(`::error::${'x'.repeat(4096)}`)?.message).toHaveLength(4096)
  })

  test('a message of 4097 characters loses one', () => {
    expect(annotationOf(`::error::${'x'.repeat(4097)}`)?.message).toHaveLength(4096)
  })

  test('a blank message makes no annotation', () => expect(annotationOf('::error:: ')).toBeNull())

  test('ten of each level are shown, and not the eleventh', () => {
    const eleven = (level: 'error' | 'warning') =>
      Array.from({ length: 11 }, (_, index) => ({ ...aMessage, level, message: `${level} ${index}` }))
    const shown = withinLimits([...eleven('error'), ...eleven('warning')])
    expect(shown.map(({ message }) => message)).toEqual(
      ['error', 'warning'].flatMap(level => Array.from({ length: 10 }, (_, index) => `${level} ${index}`))
    )
  })
})

const aMessage = { title: null, path: null, ...place(0, 0, 0, 0) }
