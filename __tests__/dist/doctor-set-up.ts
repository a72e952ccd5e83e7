import { git } from '../git/git.ts'
import type { Tree } from '../git/write-tree.ts'
import { githubServer } from '../github/github-server.ts'
import type { FakeBranch, Repository } from '../github/repository.ts'
import { ADMINISTRATOR_TOKEN } from '../github/tokens.ts'
import { readiness } from './command-line.ts'
import { workTree } from './work-tree.ts'

const config = 'checks:\n  tests: mix test\n'
export const ACTIONS = 15368

export const onPull = '  pull_request:\n    types: [opened, synchronize, reopened, edited]\n'

/** The workflow of the guide, with what a set-up does differently. */
export const workflow = ({
  on = `${onPull}  merge_group:\n`,
  permissions = '  contents: read\n  pull-requests: read\n',
  job = '',
  steps = ''
}) =>
  `on:\n${on}permissions:\n${permissions}jobs:\n  gate:\n    name: Readiness\n    runs-on: ubuntu-latest\n${job}    steps:\n${
    steps || step('actions/checkout@v7', 'with: { fetch-depth: 2 }') + step('acme/readiness-gate@v1')
  }`

export const step = (uses: string, more = '') => `      - uses: ${uses}\n${more === '' ? '' : `        ${more}\n`}`

export const treeOf = (text: string): Tree => ({
  '.github/readiness.yml': config,
  '.github/workflows/readiness.yml': text
})

export const requires = (...checks: readonly (readonly [name: string, app: number | null])[]) => ({
  type: 'required_status_checks',
  parameters: {
    strict_required_status_checks_policy: false,
    required_status_checks: checks.map(([context, integration_id]) => ({
      context,
      ...(integration_id !== null && { integration_id })
    }))
  },
  ruleset_id: 7,
  ruleset_source_type: 'Repository',
  ruleset_source: 'acme/shop'
})

export const queue = {
  type: 'merge_queue',
  ruleset_id: 7,
  ruleset_source_type: 'Repository',
  ruleset_source: 'acme/shop'
}

export const ruleset = (...bypass_actors: readonly object[]) => ({
  name: 'main',
  source: 'acme/shop',
  enforcement: 'active',
  bypass_actors
})

export const guarded = (main: FakeBranch, rulesets: Repository['rulesets'] = { 7: ruleset() }) => ({
  branches: { main },
  rulesets
})

type Seen = { readonly state: string; readonly subject: string; readonly fact: string }

export async function doctor(
  tree: Tree,
  repository: Partial<Repository>,
  { token = ADMINISTRATOR_TOKEN, args = ['--format', 'json'] }: { token?: string; args?: readonly string[] } = {}
) {
  await using server = await githubServer({ repository })
  await using folder = await workTree(tree)
  await git(folder.path, 'remote', 'add', 'origin', 'git@github.com:acme/shop.git')
  const env = { GITHUB_TOKEN: token, GITHUB_API_URL: server.env.GITHUB_API_URL }
  const { exitCode, stdout, stderr } = await readiness({ cwd: folder.path, args: ['doctor', ...args], env })
  return { exitCode, stdout, stderr, requests: [...server.requests] }
}

/** All that is not well, and the exit code. */
export async function ailments(tree: Tree, repository: Partial<Repository>) {
  const { exitCode, stdout } = await doctor(tree, repository)
  // The format of `doctor --format json`.
  const seen = JSON.parse(stdout) as Seen[]
  const lines = seen
    .filter(({ state }) => state !== 'ok')
    .map(({ state, subject, fact }) => `${state}, ${subject}: ${fact}`)
  return { exitCode, lines }
}

export const place = '.github/workflows/readiness.yml'
