import type { Config } from '../../src/config/config.ts'
import { loadConfig } from '../../src/config/load.ts'
import { ConfigError, describeMistake, UserError } from '../../src/domain/errors.ts'
import type { FakeTree } from './fake-files.ts'
import { fakeFiles } from './fake-files.ts'
import { fakeSources } from './fake-sources.ts'

type Around = { readonly tree?: FakeTree; readonly env?: Readonly<Record<string, string | undefined>> }

/** The config in this text, in a repository with nothing else but `tree`. */
export function loadText(content: string | Uint8Array, { tree = {}, env = {} }: Around = {}): Promise<Config> {
  const files = fakeFiles({ ...tree, 'r.yml': content })
  return loadConfig({ files, path: 'r.yml', sources: fakeSources, env })
}

/** The mistakes in this text as the user reads them; empty for a config that can be used. */
export async function mistakesIn(content: string | Uint8Array, around: Around = {}): Promise<readonly string[]> {
  try {
    await loadText(content, around)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes.map(describeMistake)
    throw error
  }
}

/** Why a config was not loaded, as one can compare it. */
export async function refusalOf(loading: Promise<unknown>): Promise<{ name: string; message: string; fix?: string }> {
  const error = await loading.then(
    () => null,
    (reason: unknown) => reason
  )
  if (error instanceof UserError) return { name: 'UserError', message: error.message, fix: error.fix }
  if (error instanceof ConfigError) return { name: 'ConfigError', message: error.message }
  throw error ?? new Error('it was loaded')
}
