import { readFile } from 'node:fs/promises'
import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { parse } from 'yaml'

export type ActionInput = { readonly default?: string; readonly required?: boolean; readonly description?: string }

export type ActionMetadata = {
  readonly name: string
  readonly inputs: Readonly<Record<string, ActionInput>>
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>
  readonly runs: { readonly using: string; readonly main: string; readonly pre?: string; readonly post?: string }
}

export async function readActionMetadata(path: string): Promise<ActionMetadata> {
  return parse(await readFile(path, 'utf8'))
}

/** Values of the contexts that an input's default may use: `github`, `job`, `matrix`, `runner`, `strategy`. */
export type Contexts = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * The environment variables of an action's inputs: given ones, then defaults with their expressions evaluated, else
 * empty text. Spaces become underscores, the name upper case, hyphens stay. `required` is not enforced.
 */
export function inputEnvironment(
  metadata: ActionMetadata,
  given: Readonly<Record<string, string>>,
  contexts: Contexts
): Record<string, string> {
  const defaults = Object.entries(metadata.inputs).map(([name, input]) => [
    name,
    fillExpressions(String(input.default ?? ''), contexts)
  ])
  const values: Record<string, string> = { ...Object.fromEntries(defaults), ...given }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value])
  )
}

/** Text with every `${{ … }}` replaced by its value. */
export function fillExpressions(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, contexts))
}

function evaluate(expression: string, contexts: Contexts): string {
  const tree = new Parser(new Lexer(expression.trim()).lex().tokens, Object.keys(contexts), []).parse()
  const values = Object.entries(contexts).map(([key, fields]) => ({
    key,
    value: new data.Dictionary(
      ...Object.entries(fields).map(([name, value]) => ({ key: name, value: new data.StringData(value) }))
    )
  }))
  return new Evaluator(tree, new data.Dictionary(...values)).evaluate().coerceString()
}
