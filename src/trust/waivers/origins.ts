import type { Git, LineOrigin } from '../../domain/git.ts'
import type { Rules } from '../rules.ts'

/** By the line of the config: the commit that brought it there, as far as the history here reaches. */
export type Origins = ReadonlyMap<number, Origin>

export type Origin = Pick<LineOrigin, 'commit' | 'author'> & { readonly day: string }

/** Where the lines of the rules come from; `null` where nobody can tell. */
export async function originsOf({ config, before }: Rules, git: Git): Promise<Origins | null> {
  if (config.path === null || config.waivers.length === 0) return null
  const lines = await git.lineOrigins(before?.commit ?? 'HEAD', config.path)
  return (
    lines && new Map(lines.map(({ line, commit, author, timeMs }) => [line, { commit, author, day: dayOf(timeMs) }]))
  )
}

function dayOf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10)
}
