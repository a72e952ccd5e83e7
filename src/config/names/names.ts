import type { Files } from '../../domain/ports.ts'
import { fillNames, namesIn } from '../../statement/fill.ts'
import type { Statement } from '../../statement/statement.ts'
import { readRelease } from './release.ts'

/** What a `$name` stands for. */
export type NameValue =
  | { readonly kind: 'known'; readonly value: string }
  | { readonly kind: 'unknown'; readonly reason: string }

export type Names = (name: string) => NameValue

type NameSources = {
  readonly release: string | null
  readonly files: Files
  readonly env: Readonly<Record<string, string | undefined>>
}

/** `$version` from the release file, every other name from the environment. */
export async function namesOf({ release, files, env }: NameSources): Promise<Names> {
  const read = release === null ? null : await readRelease(release, files)
  return name => {
    if (name !== 'version' || read === null) return fromEnvironment(name, env)
    if (read.kind === 'known') return { kind: 'known', value: read.version }
    return { kind: 'unknown', reason: `$version is not known: ${read.reason}` }
  }
}

/** Empty counts as not set: on a runner a secret that is missing arrives as empty text. */
function fromEnvironment(name: string, env: NameSources['env']): NameValue {
  const value = Object.hasOwn(env, name) ? env[name] : undefined
  return value ? { kind: 'known', value } : { kind: 'unknown', reason: `$${name} is not set` }
}

export type Filled = {
  /** As they were where a name has no value. */
  readonly statements: readonly Statement[]
  /** Why names have none. */
  readonly missing: readonly string[]
}

/** The statements with all their names filled in, or why that cannot be done. */
export function fillAll(statements: readonly Statement[], names: Names): Filled {
  const values = new Map(statements.flatMap(namesIn).map(name => [name, names(name)]))
  const missing = [...values.values()].flatMap(value => (value.kind === 'unknown' ? [value.reason] : []))
  if (missing.length > 0) return { statements, missing }
  const lookup = (name: string) => {
    const value = values.get(name)
    return value?.kind === 'known' ? value.value : ''
  }
  return { statements: statements.map(statement => fillNames(statement, lookup)), missing }
}
