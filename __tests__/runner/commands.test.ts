import { describe, expect, test } from '@jest/globals'
import { parseCommand } from './commands.ts'

const isRegistered = (name: string) => ['error', 'set-output', 'add-mask', 'my-token'].includes(name)

const parse = (line: string) => {
  const command = parseCommand(line, isRegistered)
  return command && { ...command, properties: Object.fromEntries(command.properties) }
}
const error = (data: string, properties: Record<string, string> = {}) => ({ name: 'error', properties, data })

describe('two colons', () => {
  test.each([
    { line: '::error::bad', command: error('bad') },
    { line: ' \t::error::bad', command: error('bad') },
    { line: '\u0085::error::bad', command: error('bad') },
    { line: '\u00a0\u3000::error::bad', command: error('bad') },
    { line: '::ERROR::bad', command: error('bad') },
    { line: '::error::', command: error('') },
    { line: '::error ::bad', command: error('bad') },
    { line: '::error file=a.ts,line=3::bad', command: error('bad', { file: 'a.ts', line: '3' }) },
    { line: '::error FILE=a.ts::bad', command: error('bad', { file: 'a.ts' }) },
    { line: '::error file=a.ts, line=3::bad', command: error('bad', { file: 'a.ts', ' line': '3' }) },
    { line: '::error  file=a.ts ::bad', command: error('bad', { file: 'a.ts' }) },
    { line: '::error file=,line=3,,col::bad', command: error('bad', { line: '3' }) },
    { line: '::error title=a=b::bad', command: error('bad', { title: 'a=b' }) },
    { line: '::error title==a::bad', command: error('bad', { title: 'a' }) },
    { line: '::error title=a,title=b::bad', command: error('bad', { title: 'b' }) },
    { line: '::error title=a%3Ab%2Cc%25::bad', command: error('bad', { title: 'a:b,c%' }) },
    { line: '::error::100%25%0Anext%0D', command: error('100%\nnext\r') },
    { line: '::error::a%250Ab', command: error('a%0Ab') },
    { line: '::error::a%3Ab', command: error('a%3Ab') },
    { line: '::error::a::b', command: error('a::b') },
    { line: '::error::bad ##[error]worse', command: error('bad ##[error]worse') }
  ])('$line', ({ line, command }) => expect(parse(line)).toEqual(command))

  test.each([
    'text',
    'text ::error::bad',
    '\ufeff::error::bad',
    '::\\error::bad',
    '::unknown::bad',
    '::error',
    ':: error::bad',
    '::::bad',
    ''
  ])('no command: %j', line => expect(parse(line)).toBeNull())
})

describe('brackets', () => {
  test.each([
    { line: '##[error]bad', command: error('bad') },
    { line: 'text before ##[error]bad', command: error('bad') },
    { line: '| ##[Error]bad', command: error('bad') },
    { line: '\ufeff##[error]bad', command: error('bad') },
    { line: '::unknown::##[error]bad', command: error('bad') },
    { line: '##[error file=a.ts;line=3]bad', command: error('bad', { file: 'a.ts', line: '3' }) },
    { line: '##[error title=a%3Bb%5Dc]x%3By', command: error('x;y', { title: 'a;b]c' }) },
    { line: '##[error title=a,b]bad', command: error('bad', { title: 'a,b' }) },
    {
      line: '##[set-output name=verdict;]pass',
      command: { name: 'set-output', properties: { name: 'verdict' }, data: 'pass' }
    },
    { line: 'x ##[my-token] y', command: { name: 'my-token', properties: {}, data: ' y' } }
  ])('$line', ({ line, command }) => expect(parse(line)).toEqual(command))

  test.each(['##[\\error]bad', '##[unknown]bad', '##[error bad', '# #[error]bad', '##[unknown]##[error]bad'])(
    'no command: %j',
    line => expect(parse(line)).toBeNull()
  )
})
