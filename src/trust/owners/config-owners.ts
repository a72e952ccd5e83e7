import { UnreadableFile } from '../../domain/ports.ts'
import type { CommitFiles } from '../commit-files.ts'
import { codeownersPaths, type Owner, ownersOf } from './codeowners.ts'

/** Whose word counts for a change to the rules. */
export type ConfigOwners = {
  /** Users and teams; empty where anybody counts who may maintain the repository. */
  readonly owners: readonly Exclude<Owner, { kind: 'address' }>[]
  /** `@ada or @acme/ops, by .github/CODEOWNERS:3`, for sentences. */
  readonly described: string
}

/**
 * The owners of a path by the CODEOWNERS of the base.
 * @throws UnreadableFile when that file is there and cannot be read
 */
export async function configOwners(path: string, files: CommitFiles): Promise<ConfigOwners> {
  const file = await firstThere(files)
  if (file === null) return anyMaintainer('there is no CODEOWNERS')
  const owners = ownersOf(path, file.text)
  if (owners.kind === 'unowned') return anyMaintainer(`${file.path} names no owner of ${path}`)
  const place = `${file.path}:${owners.line}`
  const known = owners.by.filter(owner => owner.kind !== 'address')
  if (known.length === 0) return anyMaintainer(`${place} names addresses only, which reviews do not show`)
  return { owners: known, described: `${known.map(nameOf).join(' or ')}, by ${place}` }
}

function nameOf(owner: ConfigOwners['owners'][number]): string {
  return `@${owner.kind === 'user' ? owner.login : owner.team}`
}

function anyMaintainer(why: string): ConfigOwners {
  return { owners: [], described: `somebody who may maintain the repository (${why})` }
}

async function firstThere(files: CommitFiles): Promise<{ readonly path: string; readonly text: string } | null> {
  for (const path of codeownersPaths) {
    try {
      return { path, text: new TextDecoder().decode(await files.read(path)) }
    } catch (error) {
      if (!(error instanceof UnreadableFile && error.isMissing)) throw error
    }
  }
  return null
}
