import { isInChange } from '../domain/changed-lines.ts'
import { UserError } from '../domain/errors.ts'
import type { Finding } from '../domain/finding.ts'
import type { Git } from '../domain/git.ts'
import type { Files, TextPorts } from '../domain/ports.ts'
import { noThreads } from '../domain/threads.ts'
import { createGit } from '../platform/git/git.ts'
import { createThreads } from '../platform/threads.ts'
import { type Change, readChange, readCommitted } from '../scope/change.ts'
import { committedFiles } from '../scope/committed-files.ts'
import { namedBase, noSuchCommit } from '../scope/named-base.ts'

/** What of a repository a change concerns. */
export type ChangedOnly = Pick<TextPorts, 'files' | 'changedPaths' | 'threads'> & {
  touches(path: string): boolean
  /** The finding is on a line of the change. */
  brought(finding: Finding): boolean
}

/** Two revisions. Without `head`, the work tree is what is compared. */
export type Span = { readonly base: string; readonly head: string | null }

type Place = {
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly files: Files
}

/**
 * The change since a revision.
 * @throws UserError when there is no such commit here
 */
export async function changedSince({ base, head }: Span, { root, env, files }: Place): Promise<ChangedOnly> {
  const git = createGit(root, env)
  return head === null ? inWorkTree(base, git, { files, threads: createThreads(root) }) : inCommit(base, head, git)
}

type WorkTree = Pick<TextPorts, 'threads'> & { readonly files: Files }

async function inWorkTree(base: string, git: Git, tree: WorkTree): Promise<ChangedOnly> {
  const { start } = await namedBase(base, git)
  const change = await readChange(start, git, tree.files)
  if (change === null) throw uncompared(base)
  return limitedTo(change, tree)
}

/** Asks git two things and no more, at once: what is wrong with a revision is found out when it cannot answer. */
async function inCommit(base: string, head: string, git: Git): Promise<ChangedOnly> {
  const reading = [readCommitted(base, head, git), committedFiles(`${base}...${head}`, head, git)] as const
  const [change, files] = await Promise.all(reading)
  if (change === null) throw (await unknownCommit(base, head, git)) ?? uncompared(`${base}...${head}`)
  if (files === null)
    throw new UserError(`head ${head}: git does not have all its files`, 'fetch them, without --filter')
  return limitedTo(change, { files, threads: noThreads })
}

type Reading = Pick<TextPorts, 'files' | 'threads'>

function limitedTo({ lines }: Change, reading: Reading): ChangedOnly {
  const changedPaths = new Set(lines.keys())
  return { ...reading, changedPaths, touches: path => lines.has(path), brought: finding => isInChange(finding, lines) }
}

async function unknownCommit(base: string, head: string, git: Git): Promise<UserError | null> {
  if ((await git.commit(base)) === null) return noSuchCommit('base', base)
  return (await git.commit(head)) === null ? noSuchCommit('head', head) : null
}

function uncompared(base: string): UserError {
  return new UserError(`base ${base}: git could not compare with it`, 'try git diff to see why')
}
