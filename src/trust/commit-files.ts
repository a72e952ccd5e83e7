import { UserError } from '../domain/errors.ts'
import type { Git } from '../domain/git.ts'
import type { GitHub } from '../domain/github.ts'
import { type Files, UnreadableFile } from '../domain/ports.ts'
import { oneLine } from '../text/harmless.ts'
import { shortCommit } from '../text/short-commit.ts'

/** The files of one commit, whatever the work tree holds. No symbolic link is followed. */
export type CommitFiles = Pick<Files, 'root' | 'read' | 'source'>

export type CommitPlace = { readonly commit: string; readonly root: string }

/** Read from the objects of this checkout. */
export function commitFiles({ commit, root }: CommitPlace, git: Git): CommitFiles {
  return {
    root,
    read: async path => {
      const entry = await git.entry(commit, path)
      if (entry?.kind === 'file') return entry.bytes
      if (entry?.kind === 'missing')
        throw new UnreadableFile(path, `no such file in ${shortCommit(commit)}`, { isMissing: true })
      throw new UnreadableFile(path, `${entry?.why ?? 'git cannot read it'}, in ${shortCommit(commit)}`)
    },
    source: async () => {
      const paths = await git.paths(commit)
      if (paths !== null) return paths
      throw new UserError(`git cannot list the files of ${commit}`, 'see whether `git ls-tree` can')
    }
  }
}

const HOW_TO_HAVE_IT = 'check out the base too, with fetch-depth: 2, or give the job the permission contents: read'

/**
 * Asked of GitHub, one by one. What it does not show may be missing, or hidden from this token: that a file is missing
 * proves nothing, so that whoever needs to know lists the files, and gets an error.
 */
export function remoteFiles({ commit, root }: CommitPlace, github: GitHub): CommitFiles {
  return {
    root,
    read: async path => {
      const answer = await github.file(path, commit)
      if (answer.kind === 'answered') return answer.value
      if (answer.why === 'missing') {
        throw new UnreadableFile(path, `GitHub shows no such file in ${shortCommit(commit)}`, { isMissing: true })
      }
      const why = `${answer.why}: ${oneLine(answer.message, 200)}`
      throw new UserError(`base ${shortCommit(commit)}: GitHub does not show ${path} (${why})`, HOW_TO_HAVE_IT)
    },
    source: async () => {
      throw new UserError(
        `base ${shortCommit(commit)}: GitHub shows no readiness config there, which may be for want of a right to read it`,
        HOW_TO_HAVE_IT
      )
    }
  }
}
