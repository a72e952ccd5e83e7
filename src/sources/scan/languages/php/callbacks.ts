import { argumentsOf } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'
import type { Rule } from '../../rule.ts'
import { bracketOf } from '../braces/blocks.ts'
import { isOwnFunction } from './names.ts'

/** Functions that call what a string names, and the place of that string among their arguments. */
const callers: ReadonlyMap<string, number> = new Map([
  ...['array_map', 'call_user_func', 'call_user_func_array', 'forward_static_call'].map(name => [name, 0] as const),
  ...['register_shutdown_function', 'set_error_handler', 'set_exception_handler'].map(name => [name, 0] as const),
  ...['array_walk', 'array_walk_recursive', 'array_filter', 'array_reduce'].map(name => [name, 1] as const),
  ...['preg_replace_callback', 'iterator_apply'].map(name => [name, 1] as const)
])
/** Methods of collections and promises. */
const methods = new Set(['map', 'each', 'tap', 'pipe', 'then', 'transform'])

/** Finds strings that name this function and are handed to something that calls it: `array_map('var_dump', $x)`. */
export function callbacks(name: string): Required<Rule>['find'] {
  const quoted = new RegExp(`(["'])\\\\{0,2}${name}\\1`, 'g')
  return (text, code) => {
    if (!text.includes(`${name}'`) && !text.includes(`${name}"`)) return []
    return Array.from(text.matchAll(quoted), ({ index }) => code().tokenAt(index))
      .filter(at => names(code(), at, name) && isCallback(code(), at))
      .map(at => ({ start: code().start(at), end: code().end(code().partner(at)) }))
  }
}

function names(code: Code, at: number, name: string): boolean {
  return code.string(at)?.replace(/^\\+/, '') === name && !isOwnFunction(code, name)
}

function isCallback(code: Code, at: number): boolean {
  const open = bracketOf(code, at)
  if (!code.is(open, '(')) return false
  const all = argumentsOf(code, open)
  const place = all.findIndex(({ from, to }) => from === at && to === code.partner(at) + 1)
  const before = code.textOf(open - 2)
  if (['->', '?->', '::'].includes(before)) return place === 0 && all.length === 1 && methods.has(code.textOf(open - 1))
  return before !== 'function' && callers.get(code.textOf(open - 1).toLowerCase()) === place
}
