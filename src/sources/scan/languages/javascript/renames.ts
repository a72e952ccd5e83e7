import { argumentsOf } from '../../engine/arguments.ts'
import type { Code } from '../../engine/code.ts'
import { bracketedPaths } from './bracketed.ts'
import { firstOfPath } from './globals.ts'
import { isConsoleModule } from './imports.ts'

/** Names the file gives to the console, to its functions or to `alert`: what to search for besides. */
export function renames(code: Code): ReadonlyMap<string, string> {
  const values = (word: string) => code.words(word).flatMap(at => namesLeftOf(code, firstOfPath(code, at) ?? -1))
  const bracketed = code.fact(bracketedPaths).flatMap(first => namesLeftOf(code, first))
  const required = code.words('require').filter(at => isConsoleModule(code, at + 2))
  const imported = code.words('from').filter(at => isConsoleModule(code, at + 1))
  const names = [
    ...values('console'),
    ...bracketed,
    ...required.flatMap(at => namesLeftOf(code, at)),
    ...imported.flatMap(at => namesIn(code, at - 1))
  ]
  const isAlert = values('alert').map(name => [name, 'alert'] as const)
  return new Map([...isAlert, ...names.map(name => [name, 'console'] as const)])
}

/** What `= …` sets: `c` in `const c: Console = console`, every name in `{ log } = console`. */
function namesLeftOf(code: Code, value: number): readonly string[] {
  if (!code.is(value - 1, '=')) return []
  const isTyped = code.is(value - 3, ':') && code.kind(value - 2) === 'word'
  return namesIn(code, isTyped ? value - 4 : value - 2)
}

function namesIn(code: Code, last: number): readonly string[] {
  if (code.kind(last) === 'word') return [code.textOf(last)]
  if (!code.is(last, '}')) return []
  return argumentsOf(code, code.before(last)).flatMap(({ from }) => {
    const isRenamed = code.is(from + 1, ':') || code.is(from + 1, 'as')
    const name = isRenamed ? from + 2 : from
    return code.kind(name) === 'word' ? [code.textOf(name)] : []
  })
}
