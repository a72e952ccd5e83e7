import type { Code } from '../../engine/code.ts'
import { parentOf } from './nesting.ts'

const modules = new Set(['console', 'node:console'])

/** Whether the word names what an import brings. */
export function isImported(code: Code, at: number): boolean {
  const before = code.textOf(at - 1)
  if (before === 'import') return !code.is(at + 1, '(') && !code.is(at + 1, '.')
  if (before === 'type' && code.is(at - 2, 'import')) return true
  if (before === 'as' && code.is(at - 2, '*') && !code.is(at - 3, 'export')) return true
  return isImportBrace(code, parentOf(code, at)) && !code.is(at + 1, 'as')
}

/** `console` or `console.log`, when the module of that name gives it. */
export function importedAs(code: Code, at: number): string | null {
  const brace = parentOf(code, at)
  const isNamed = isImportBrace(code, brace)
  const from = isNamed ? code.partner(brace) + 1 : at + 1
  if (!code.is(from, 'from') || !modules.has(code.string(from + 1) ?? '')) return null
  const key = code.textOf(code.is(at - 1, 'as') ? at - 2 : at)
  return !isNamed || key === 'default' ? 'console' : `console.${key}`
}

/** Whether the text that opens here is the name of Node's module. */
export function isConsoleModule(code: Code, text: number): boolean {
  return modules.has(code.string(text) ?? '')
}

function isImportBrace(code: Code, brace: number): boolean {
  if (!code.is(brace, '{')) return false
  const before = code.textOf(brace - 1)
  return (
    before === 'import' ||
    (before === 'type' && code.is(brace - 2, 'import')) ||
    (before === ',' && code.is(brace - 3, 'import'))
  )
}
