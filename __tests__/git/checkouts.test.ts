import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseReport } from '../dist/json-report.ts'
import { type GitHubServer, githubServer } from '../github/github-server.ts'
import { refusal } from '../github/reply.ts'
import { aPullRequest } from '../github/repository.ts'
import { mergeGroupEvent, NO_COMMIT, pullRequestEvent, pushEvent, type RunnerEvent } from '../runner/event.ts'
import { issueCommentEvent, pullRequestTargetEvent, workflowRunEvent } from '../runner/other-events.ts'
import { projectRoot, runAction } from '../runner/run-action.ts'
import { type CheckoutOptions, checkout } from './checkout.ts'
import { git } from './git.ts'
import { changedFiles, configPath, leftovers } from './leftovers.ts'
import { type Origin, type Stages, withOrigin } from './origin.ts'

/** How a change was checked out, and how it is compared. */
type Row = {
  readonly what: string
  readonly how: string
  readonly checkout: CheckoutOptions
  readonly stages?: Partial<Stages>
  readonly event?: (origin: Origin) => Promise<RunnerEvent>
  /** What is done to the checkout before the gate runs, and where it runs then. */
  readonly after?: (work: string, origin: Origin) => Promise<string>
  /** Whether the token may read what GitHub says. */
  readonly canAsk?: boolean
}

const onFeature = async (event: Promise<RunnerEvent>): Promise<RunnerEvent> => {
  const given = await event
  return { ...given, ref: 'refs/heads/feature', payload: { ...given.payload, ref: 'refs/heads/feature' } }
}
const unreachable = async (work: string) => {
  await git(work, 'remote', 'set-url', 'origin', '/no/acme/shop.git')
  return work
}
const fetched = 'the base is fetched, one commit'
const here = 'the base is there'
const deepened = 'the history is fetched, up to where the branch began'

const rows: readonly Row[] = [
  { what: '`pull_request`, `fetch-depth: 1`', how: fetched, checkout: { depth: 1 } },
  { what: '`pull_request`, `fetch-depth: 2`', how: here, checkout: { depth: 2 } },
  { what: '`pull_request`, `fetch-depth: 0`', how: here, checkout: { depth: 0 } },
  {
    what: '`pull_request` from a fork',
    how: fetched,
    checkout: {},
    event: origin => pullRequestEvent({ ...origin, from: 'fork' })
  },
  {
    what: '`pull_request`, and a commit that the job made on top',
    how: fetched,
    checkout: {},
    after: async work => {
      await writeFile(join(work, 'README.md'), 'formatted\n')
      await git(work, 'add', '--all')
      await git(work, 'commit', '--quiet', '--message', 'Format')
      return work
    }
  },
  {
    what: '`pull_request` with a stale `base.sha`, which took main in',
    how: fetched,
    checkout: {},
    stages: { hasMergedMain: true },
    event: origin => pullRequestEvent({ ...origin, base: origin.openedFrom })
  },
  { what: 'the head, `fetch-depth: 1`', how: deepened, checkout: { ref: 'head', depth: 1 } },
  { what: 'the head, `fetch-depth: 2`', how: deepened, checkout: { ref: 'head', depth: 2 } },
  { what: 'the head, `fetch-depth: 0`', how: here, checkout: { ref: 'head', depth: 0 } },
  {
    what: 'the head with a stale `base.sha`, which took main in',
    how: deepened,
    checkout: { ref: 'head' },
    stages: { hasMergedMain: true },
    event: origin => pullRequestEvent({ ...origin, base: origin.openedFrom })
  },
  {
    what: '`merge_group`',
    how: fetched,
    checkout: { ref: 'merge' },
    event: ({ base, merge }) => mergeGroupEvent({ base, head: merge })
  },
  {
    what: '`push` to main',
    how: fetched,
    checkout: { ref: 'merge' },
    event: ({ base, merge }) => pushEvent({ before: base, after: merge })
  },
  {
    what: '`push` of a new branch',
    how: deepened,
    checkout: { ref: 'head' },
    event: ({ head }) => onFeature(pushEvent({ before: NO_COMMIT, after: head }))
  },
  {
    what: '`push --force`, what was there before is gone',
    how: deepened,
    checkout: { ref: 'head' },
    event: ({ head }) => onFeature(pushEvent({ before: '1'.repeat(40), after: head }))
  },
  {
    what: '`pull_request_target`, the head checked out',
    how: deepened,
    checkout: { ref: 'head' },
    event: pullRequestTargetEvent
  },
  { what: '`issue_comment`, the head checked out', how: deepened, checkout: { ref: 'head' }, event: issueCommentEvent },
  { what: '`workflow_run`, the head checked out', how: deepened, checkout: { ref: 'head' }, event: workflowRunEvent },
  { what: '`filter: blob:none`', how: 'git fetches the files it lacks', checkout: { depth: 0, filter: 'blob:none' } },
  { what: '`filter: tree:0`', how: 'git fetches the files it lacks', checkout: { depth: 0, filter: 'tree:0' } },
  { what: 'a repository of SHA-256', how: fetched, checkout: {}, stages: { objectFormat: 'sha256' } },
  {
    what: 'a second work tree, whose `.git` is a file',
    how: fetched,
    checkout: {},
    after: async work => {
      await git(work, 'worktree', 'add', '--quiet', '--detach', `${work}-second`)
      return `${work}-second`
    }
  },
  {
    what: 'an origin out of reach (`persist-credentials: false`)',
    how: 'GitHub says which lines changed',
    checkout: {},
    after: unreachable
  },
  {
    what: '`filter: blob:none`, an origin out of reach',
    how: 'GitHub says which lines changed',
    checkout: { depth: 0, filter: 'blob:none' },
    after: unreachable
  },
  {
    what: 'neither origin nor GitHub to ask',
    how: 'nothing is compared: every finding counts as new',
    checkout: {},
    after: unreachable,
    canAsk: false
  }
]

describe('the same finding is new', () => {
  test.each(rows)(
    '$what: $how',
    async ({ how, checkout: options, stages, event = pullRequestEvent, after, canAsk = true }) => {
      await using origin = await withOrigin({ ...leftovers, ...stages })
      const files = await changedFiles(origin)
      const pull = aPullRequest({ head: origin.head, base: origin.base, files })
      const rules = { [`${origin.base}:${configPath}`]: String(leftovers.base[configPath]) }
      await using server = await githubServer({ repository: { pullRequests: { 1: pull }, files: rules } })
      if (!canAsk) refuseAll(server)
      const work = await checkout(origin, join(origin.folder, 'work/shop'), options)
      const workspace = (await after?.(work, origin)) ?? work
      const folder = join(origin.folder, 'runner')
      const { outputs } = await runAction({ folder, workspace, event: await event(origin), env: server.env })
      const { checks, notes } = parseReport(await readFile(outputs.report ?? '', 'utf8'))
      const isCompared = !how.startsWith('nothing')
      const found = checks.flatMap(check => check.findings)
      expect(found.filter(({ isNew }) => isNew).map(({ path }) => path)).toEqual(
        isCompared ? ['lib/shop.ex'] : found.map(({ path }) => path)
      )
      expect(checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
        'no-debug failed',
        `legacy ${isCompared ? 'passed' : 'failed'}`
      ])
      expect(notes.filter(note => note.includes('every finding counts as new'))).toHaveLength(isCompared ? 0 : 1)
    }
  )
})

function refuseAll(server: GitHubServer): void {
  server.fail(/^GET .*pulls/, Array(20).fill(refusal(403, 'Resource not accessible by integration')))
}

test('the table of the docs is the one that is tested', async () => {
  const page = await readFile(join(projectRoot, 'docs/events.md'), 'utf8')
  const table = rows.map(({ what, how }) => `| ${what} | ${how} |`).join('\n')
  expect(page).toContain(`| checked out | compared |\n|---|---|\n${table}\n`)
})
