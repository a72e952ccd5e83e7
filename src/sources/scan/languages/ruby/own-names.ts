import type { Code } from '../../engine/code.ts'
import { type Scoped, Scopes } from '../../engine/scopes.ts'
import { blocks } from './blocks.ts'

/** Calls that make a method of the symbols they are given. */
const definers = new Set([
  ...['define_method', 'alias_method', 'alias', 'def_delegators', 'def_delegator', 'def_instance_delegator'],
  ...['def_instance_delegators', 'delegate', 'attr_reader', 'attr_accessor', 'let']
])
const assignments = new Set(['=', '||=', '+=', '-=', '&&='])

/** Whether the file itself defines a method of this name for the class the word stands in. */
export function isOwnMethod(code: Code, at: number): boolean {
  return code.fact(methods)(code.textOf(at)).at(code.start(at)) !== null
}

/** Whether the word is a variable where it stands: assigned or a parameter, somewhere in the same method. */
export function isVariable(code: Code, at: number): boolean {
  return code.fact(variables)(code.textOf(at)).at(code.start(at)) !== null
}

type Find = (code: Code, at: number) => Scoped | null

function byName(find: Find): (code: Code) => (name: string) => Scopes<Scoped> {
  return code => {
    const known = new Map<string, Scopes<Scoped>>()
    return name => {
      const found = known.get(name) ?? new Scopes(code.words(name).flatMap(at => find(code, at) ?? []))
      known.set(name, found)
      return found
    }
  }
}

const methods = byName((code, at) => {
  if (!definesMethod(code, at)) return null
  return code.fact(blocks).classAt(code.start(at)) ?? { from: 0, to: code.text.length }
})

function definesMethod(code: Code, at: number): boolean {
  if (code.is(at - 1, 'def') || (code.is(at - 1, 'alias') && code.startsLine(at - 1))) return true
  if (code.is(at - 1, '.') && code.is(at - 2, 'self') && code.is(at - 3, 'def')) return true
  if (!code.is(at - 1, ':')) return false
  const definer = firstOfLine(code, at)
  // What an alias is made of keeps its meaning.
  if (code.textOf(definer).startsWith('alias')) return at <= definer + 3 && !code.is(at - 2, ',')
  return definers.has(code.textOf(definer))
}

/** More tokens on one line than anybody writes. */
const LINE_TOKENS = 60

function firstOfLine(code: Code, at: number): number {
  let first = at
  while (first > at - LINE_TOKENS && !code.startsLine(first)) first -= 1
  return first
}

const variables = byName((code, at) => {
  if (!bindsVariable(code, at)) return null
  const method = code.fact(blocks).methodAt(code.start(at))
  return { from: code.start(at), to: method?.to ?? code.text.length }
})

function bindsVariable(code: Code, at: number): boolean {
  const before = code.textOf(at - 1)
  if (['.', '&.', '::', ':'].includes(before) && code.kind(at - 1) === 'mark') return false
  if (assignments.has(code.textOf(at + 1))) return code.startsLine(at) || code.kind(at - 1) !== 'word'
  if (before === '=>' || before === 'for') return code.startsLine(at + 1) || code.is(at + 1, 'in')
  return isBlockParameter(code, at) || isMethodParameter(code, at)
}

/** `|a, p|`, `|(a, p), b|` */
function isBlockParameter(code: Code, at: number): boolean {
  if (!['|', ',', ')'].includes(code.textOf(at + 1)) && !code.is(at + 1, ':')) return false
  for (let back = at - 1; back > at - LINE_TOKENS && back >= 0; back -= 1) {
    if (code.is(back, '|')) return code.is(back - 1, '{') || code.is(back - 1, 'do')
    if (code.kind(back) === 'mark' && ![',', '(', ')', '*', '&', '=', ':'].includes(code.textOf(back))) return false
  }
  return false
}

/** `def f(a, p)`, `def f a, p`, `->(p)` */
function isMethodParameter(code: Code, at: number): boolean {
  if (code.kind(at - 1) !== 'word' && !['(', ',', '*', '&', '**'].includes(code.textOf(at - 1))) return false
  for (let back = at; back > at - LINE_TOKENS && back >= 0; back -= 1) {
    if (code.is(back, '->')) return true
    if (code.is(back, 'def')) return back < at - 1
    if (code.startsLine(back) && !code.is(back - 1, ',') && !code.is(back - 1, '(')) return false
  }
  return false
}
