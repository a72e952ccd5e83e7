import { join } from 'node:path'
import type { Store } from '../../domain/ports.ts'
import { emptyFolder } from '../files/folders.ts'
import { createFileStore } from './file-store.ts'

type Place = {
  /** Where the runner puts what it restores; the same in every job, since the cache knows an entry by it. */
  readonly folder: string
  /** What the keys of earlier entries begin with: the newest is taken. */
  readonly prefix: string
  /** An entry is never written twice. */
  readonly key: string
}

/**
 * The cache of Actions. GitHub gives a run the entries of its own branch or pull request, of its base and of the default branch,
 * and lets it write none but its own.
 */
export function createActionsStore({ folder, prefix, key }: Place): Store {
  const file = createFileStore(join(folder, 'memory.json'), { isTrusted: true })
  return {
    isTrusted: true,
    isRemote: true,
    read: async () => {
      // What another step left there is not from the cache.
      emptyFolder(folder)
      return (await hasRestored(folder, prefix, key)) ? file.read() : null
    },
    write: async text => {
      emptyFolder(folder)
      await file.write(text)
      await save(folder, key)
    }
  }
}

/** Loaded where it is needed: it is larger than all the rest. A cache that cannot be reached is an empty one. */
async function hasRestored(folder: string, prefix: string, key: string): Promise<boolean> {
  try {
    const { isFeatureAvailable, restoreCache } = await import('@actions/cache')
    return isFeatureAvailable() && (await restoreCache([folder], key, [prefix])) !== undefined
  } catch {
    return false
  }
}

async function save(folder: string, key: string): Promise<void> {
  try {
    const { isFeatureAvailable, saveCache } = await import('@actions/cache')
    if (isFeatureAvailable()) await saveCache([folder], key)
  } catch {
    // The next run then has less to go by.
  }
}
