import { delimiter, join } from 'node:path'
import type { RunnerEvent } from './event.ts'
import type { Contexts } from './expressions.ts'

export const FAKE_TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz'
export const FAKE_RUNTIME_TOKEN = 'runtime-token-that-can-write-artifacts'
export const FAKE_ID_TOKEN_REQUEST_TOKEN = 'id-token-that-can-ask-for-a-cloud-login'

/** Where one step's files are. */
export type StepFiles = {
  readonly home: string
  readonly workspace: string
  readonly temp: string
  readonly event: string
  readonly output: string
  readonly env: string
  readonly path: string
  readonly state: string
  readonly summary: string
}

export function stepFiles(folder: string, workspace: string, suffix: string): StepFiles {
  const temp = join(folder, '_temp')
  const command = (prefix: string) => join(temp, '_runner_file_commands', `${prefix}_${suffix}`)
  return {
    home: join(folder, 'home'),
    workspace,
    temp,
    event: join(temp, '_github_workflow', 'event.json'),
    output: command('set_output'),
    env: command('set_env'),
    path: command('add_path'),
    state: command('save_state'),
    summary: command('step_summary')
  }
}

/** The contexts an input's default may read. */
export function contextsOf(event: RunnerEvent, files: StepFiles): Contexts {
  return {
    github: {
      token: FAKE_TOKEN,
      event: event.payload,
      event_name: event.name,
      sha: event.sha,
      ref: event.ref,
      repository: 'acme/shop',
      workspace: files.workspace
    },
    runner: { os: 'Linux', arch: 'X64', temp: files.temp },
    job: { status: 'success', check_run_id: '4242' },
    strategy: {},
    matrix: {}
  }
}

/** What a JavaScript action finds in its environment, besides its inputs. */
export function stepEnvironment(event: RunnerEvent, files: StepFiles): Record<string, string> {
  return { ...systemVariables(files), ...githubVariables(event, files), ...runnerVariables(files), ...serviceVariables }
}

function systemVariables({ home }: StepFiles): Record<string, string> {
  // npm puts its own folders first; a runner does not.
  const path = (process.env.PATH ?? '').split(delimiter).filter(folder => !folder.includes('node_modules'))
  return { PATH: path.join(delimiter), HOME: home, USER: 'runner', LANG: 'C.UTF-8', CI: 'true' }
}

function githubVariables(event: RunnerEvent, files: StepFiles): Record<string, string> {
  return {
    GITHUB_ACTION: '__run',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTION_REPOSITORY: 'acme/readiness-gate',
    GITHUB_ACTOR: 'ada',
    GITHUB_ACTOR_ID: '1',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: event.baseRef,
    GITHUB_ENV: files.env,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_HEAD_REF: event.headRef,
    GITHUB_JOB: 'gate',
    GITHUB_OUTPUT: files.output,
    GITHUB_PATH: files.path,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads\/|tags\/|pull\/)/, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REPOSITORY_ID: '17273051',
    GITHUB_REPOSITORY_OWNER: 'acme',
    GITHUB_REPOSITORY_OWNER_ID: '6811672',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: event.sha,
    GITHUB_STATE: files.state,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_TRIGGERING_ACTOR: 'ada',
    GITHUB_WORKFLOW: 'Readiness',
    GITHUB_WORKFLOW_REF: `acme/shop/.github/workflows/readiness.yml@${event.ref}`,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_WORKSPACE: files.workspace
  }
}

function runnerVariables({ temp, workspace }: StepFiles): Record<string, string> {
  return {
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'runner-1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(temp, 'tools'),
    RUNNER_WORKSPACE: join(workspace, '..')
  }
}

/** With these an action may write artifacts, caches and ask for a cloud login; the commands it runs must not get them. */
const serviceVariables: Readonly<Record<string, string>> = {
  ACTIONS_RUNTIME_URL: 'https://pipelines.example.invalid/',
  ACTIONS_RUNTIME_TOKEN: FAKE_RUNTIME_TOKEN,
  ACTIONS_RESULTS_URL: 'https://results.example.invalid/',
  ACTIONS_CACHE_URL: 'https://cache.example.invalid/',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example.invalid/',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: FAKE_ID_TOKEN_REQUEST_TOKEN
}
