import type { Code } from '../../engine/code.ts'
import { behindCast, firstOfPath, isRoot } from './globals.ts'

const IN_BRACKETS = /\[\s{0,20}(["'`])(?:console|alert)\1/g

/** Whether the file may hold such a path. */
export function namesInBrackets(text: string): boolean {
  return text.search(IN_BRACKETS) >= 0
}

/** Where paths begin that name something every program has in brackets: `window["console"]`. */
export function bracketedPaths(code: Code): readonly number[] {
  return Array.from(code.text.matchAll(IN_BRACKETS), ({ index }) => code.tokenAt(index)).flatMap(bracket => {
    const object = code.is(bracket - 1, '?.') ? bracket - 2 : bracket - 1
    const root = code.is(object, ')') ? behindCast(code, code.before(object) + 1) : object
    if (!code.is(bracket, '[') || !isRoot(code, root)) return []
    return firstOfPath(code, root) ?? []
  })
}
