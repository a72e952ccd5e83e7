import * as z from 'zod'
import { takesAway } from '../text/glob-matcher.ts'

// A reason per refinement: the mistake then names the fact and the next step.
const glob = z
  .string()
  .min(1, { error: 'is empty' })
  .refine(pattern => !isAbsolute(pattern), {
    error: 'is an absolute path',
    params: { fix: 'write it relative to the root of the repository: docs/*.md' }
  })
  .refine(pattern => !leavesRoot(pattern), {
    error: 'leads out of the repository',
    params: { fix: 'write it relative to the root of the repository, without ..' }
  })
  .refine(pattern => isAbsolute(pattern) || !hasBackslashes(pattern), {
    error: 'is written with \\',
    params: { fix: 'write / between folders, on Windows too: docs/*.md' }
  })
  .refine(pattern => !takesAway(pattern), {
    error: 'is negated',
    params: { fix: 'name the files that are meant; what is not named is left out' }
  })

/** One glob or several, relative to the repository's root. */
export const globs = z.union([glob, z.array(glob).min(1)])

/** Whether the pattern can match more than one path. */
export function isPattern(pattern: string): boolean {
  return /[*?[\]{}()!]/.test(pattern)
}

function isAbsolute(pattern: string): boolean {
  return /^[/\\~]|^[A-Za-z]:/.test(pattern)
}

/** `..` as a part of the path, alternatives in braces included. */
function leavesRoot(pattern: string): boolean {
  return /(?:^|[/\\{,(|])\.\.(?:$|[/\\},)|])/.test(pattern)
}

/** `\[` stands for a bracket; before a name or a star it is a folder's end as Windows writes it, and would match nothing. */
function hasBackslashes(pattern: string): boolean {
  return /\\[\w.*]/.test(pattern)
}
