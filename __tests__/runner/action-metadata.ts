import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { type Contexts, fillExpressions } from './expressions.ts'

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
