import type { LineRange } from '../domain/changed-lines.ts'
import type { Event } from '../domain/event.ts'
import type { ChangedFile, GitHub } from '../domain/github.ts'
import { type Files, UnreadableFile } from '../domain/ports.ts'
import { oneLine } from '../text/harmless.ts'
import type { Change } from './change.ts'
import { changedLines, type Hunk, linesBeside, WHOLE_FILE } from './changed-lines.ts'
import { readPatch } from './read-patch.ts'

/** `why` is `null` where there was nobody to ask. */
type Asked =
  | { readonly kind: 'told'; readonly change: Change }
  | { readonly kind: 'refused'; readonly why: string | null }

/**
 * What GitHub says a pull request changes. It speaks of the head alone, and of the head as it is now: a file in which a line
 * does not stand where GitHub says it does counts as changed in whole, like one of which it shows no lines.
 */
export async function askChange({ pullRequest, base }: Event, github: GitHub | null, files: Files): Promise<Asked> {
  if (pullRequest === null || base === null || github === null) return { kind: 'refused', why: null }
  const [now, changed] = [await github.pullRequest(pullRequest.number), await github.changedFiles(pullRequest.number)]
  if (now.kind === 'refused') return { kind: 'refused', why: `${now.why}: ${oneLine(now.message)}` }
  if (changed.kind === 'refused') return { kind: 'refused', why: `${changed.why}: ${oneLine(changed.message)}` }
  if (pullRequest.head !== null && pullRequest.head !== now.value.head) {
    return { kind: 'refused', why: 'it was pushed to meanwhile' }
  }
  return { kind: 'told', change: await toChange(base, changed.value, files) }
}

async function toChange(base: string, changed: readonly ChangedFile[], files: Files): Promise<Change> {
  const hunks = new Map<string, readonly Hunk[]>()
  const others: [string, readonly LineRange[]][] = []
  for (const { path, previousPath, status, patch } of changed) {
    if (previousPath !== null) others.push([previousPath, []])
    const read = patch === null ? null : readPatch(patch, await linesOf(path, files))
    if (status === 'removed') others.push([path, []])
    else if (read === null) others.push([path, WHOLE_FILE])
    else hunks.set(path, read)
  }
  return {
    base,
    lines: new Map([...others, ...changedLines(hunks)]),
    beside: new Map([...others, ...linesBeside(hunks)]),
    differences: null
  }
}

async function linesOf(path: string, files: Files): Promise<readonly string[]> {
  try {
    return new TextDecoder().decode(await files.read(path)).split('\n')
  } catch (error) {
    if (error instanceof UnreadableFile) return []
    throw error
  }
}
