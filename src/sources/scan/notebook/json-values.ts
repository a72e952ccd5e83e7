import { Code } from '../engine/code.ts'
import type { Syntax } from '../engine/syntax.ts'

const json: Syntax = { forms: [{ kind: 'string', open: '"', close: '"', escape: '\\' }] }

/** The tokens of a JSON text: values are known by the index of their first token. */
export function jsonCode(text: string): Code {
  return new Code(text, { syntax: json })
}

/** The values under a key of an object, all of them where it is written twice; none when `object` is no object. */
export function valuesOf(code: Code, object: number, key: string): readonly number[] {
  if (!code.is(object, '{')) return []
  const found: number[] = []
  for (let at = object + 1; hasItem(code, at, '}'); ) {
    const value = code.after(at) + 1
    if (code.string(at) === key) found.push(value)
    at = afterValue(code, value)
  }
  return found
}

/** The items of an array; none when `array` is no array. */
export function itemsOf(code: Code, array: number): readonly number[] {
  if (!code.is(array, '[')) return []
  const found: number[] = []
  for (let at = array + 1; hasItem(code, at, ']'); at = afterValue(code, at)) found.push(at)
  return found
}

function hasItem(code: Code, at: number, close: string): boolean {
  return code.kind(at) !== null && !code.is(at, close)
}

/** Behind the value and its comma. */
function afterValue(code: Code, value: number): number {
  let at = value
  while (code.kind(at) !== null && !code.is(at, ',') && !code.is(at, '}') && !code.is(at, ']')) at = code.after(at)
  return code.is(at, ',') ? at + 1 : at
}
