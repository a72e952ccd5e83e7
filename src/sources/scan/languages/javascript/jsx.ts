import type { Hole, Literal, Syntax, TextForm } from '../../engine/syntax.ts'
import type { Tokens } from '../../engine/tokens.ts'
import { expectsOperand, isMark } from './operand.ts'

const BEYOND_ASCII = Array.from({ length: 128 }, (_, index) => String.fromCharCode(128 + index)).join('')

/** Names of elements and attributes are no words of the program. */
export const tagName: Literal = {
  match: /[A-Za-z_$\x80-\xff][\w$.:\x80-\xff-]*/y,
  starts: `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$${BEYOND_ASCII}`
}

/** `<`, a name and what may follow it in a tag; not `<T,>`, `<T = X>` and `<T: X>`. */
const OPENING = /<(?:>|[A-Za-z_$\x80-\xff][\w$.\x80-\xff-]*(?::[\w$-]+)?(?=\s*[>/{<]|\s+[A-Za-z_$\x80-\xff]))/y
/** Parameters of a generic function in `.tsx`: `<T extends X>`, `<const T,>`. */
const PARAMETERS = /<(?:const\s+[\w$]|[\w$]+\s+extends\s+[^=>/\s])/y
/** What may be a generic function type as well: `<T>(x: T) => T`. */
const CALLABLE = /<([\w$]+)>\s*\(/y

const quotes: readonly TextForm[] = ['"', "'"].map(quote => ({ kind: 'string', open: quote, close: quote }))

/** Where an element begins in code. `code` is the syntax in its braces. */
export function tag(code: () => Syntax): Hole {
  const parts = { close: /\/\s*>|>/y, closeStarts: '/>', syntax: () => attributes }
  const after = (close: string) => (close === '>' ? children : null)
  const expression: Hole = { open: '{', close: '}', syntax: code }
  const attributes: Syntax = {
    forms: [
      { kind: 'comment', open: '//', close: /(?=[\n\r])/y, closeStarts: '\n\r' },
      { kind: 'comment', open: '/*', close: '*/' },
      ...quotes
    ],
    literals: [tagName],
    holes: [
      expression,
      { ...parts, open: '<', when: tokens => isMark(tokens, tokens.count - 1, '='), after },
      { open: '<', close: '>', syntax: () => typeArguments }
    ]
  }
  const children: TextForm = {
    kind: 'markup',
    open: '',
    close: /<\/[^<>{}]*>/y,
    closeStarts: '<',
    holes: [expression, { ...parts, open: /<(?=[A-Za-z_$>\x80-\xff])/y, starts: '<', after }]
  }
  return { ...parts, open: '<', when: (tokens, offset) => opensTag(tokens, offset) && expectsOperand(tokens), after }
}

/** `<Select<Option> …>` */
const typeArguments: Syntax = {
  forms: [{ kind: 'comment', open: '/*', close: '*/' }, ...quotes],
  holes: [{ open: '<', close: '>', syntax: () => typeArguments }],
  operators: ['=>']
}

function opensTag(tokens: Tokens, offset: number): boolean {
  if (!matches(OPENING, tokens, offset) || matches(PARAMETERS, tokens, offset)) return false
  const [, name] = matches(CALLABLE, tokens, offset) ?? []
  return name === undefined || lastClosing(tokens, name) > offset
}

function matches(pattern: RegExp, { text }: Tokens, offset: number): readonly string[] | null {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

/** A file that asks for more names than this is no file a person wrote, and each answer reads all of it. */
const MAX_NAMES = 50
const closings = new WeakMap<Tokens, Map<string, number>>()

/** Where the last `</name` of the file stands. */
function lastClosing(tokens: Tokens, name: string): number {
  const known = closings.get(tokens) ?? new Map<string, number>()
  closings.set(tokens, known)
  const found = known.get(name) ?? (known.size < MAX_NAMES ? tokens.text.lastIndexOf(`</${name}`) : tokens.text.length)
  known.set(name, found)
  return found
}
