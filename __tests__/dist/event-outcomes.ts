import { type Event, noEvent } from '../../src/domain/event.ts'
import type { EventOutcome, Happening } from './gated-event.ts'

const config = `checks:
  no-debug:
    scan: lib/**/*.ex
    forbid: elixir/io-inspect
  works: "true"
  on-main:
    when: branch == main
    run: "true"
  on-bugs:
    when: label contains bug
    run: "true"
`
export const stages = {
  base: { '.github/readiness.yml': `publish: [comment, check-run]\n${config}` },
  change: { 'lib/shop.ex': 'def pay(x) do\n  IO.inspect(x)\nend\n' }
}

/** The same, and nothing is posted. */
export const quietStages = { ...stages, base: { '.github/readiness.yml': config } }

export const common = {
  ...noEvent,
  repository: 'acme/shop',
  defaultBranch: 'main',
  actor: 'Codertocat',
  branch: 'main'
}
export const pullRequest = { number: 1, head: 'HEAD', author: 'Codertocat', isFork: false }
export const headBranch = { repository: 'acme/shop', name: 'feature' }
export const ofPull = { ...common, head: 'HEAD', base: 'BASE', labels: ['bug'], pullRequest, headBranch }
export const onMain = { ...common, sha: 'MERGE', head: 'MERGE' }

export const found = 'error lib/shop.ex:2 IO.inspect left in code | Remove it, or write through Logger.'
const fix = 'Change the condition, or tell the gate what it needs to know.'
export const noLabels = `error when label contains bug: not known here: the labels of a pull request (the event names no pull request) | ${fix}`
export const noBranch = `error when branch == main: not known here: the branch | ${fix}`
export const judged = 'Judged by the rules of the base, BASE.'
export const alone = (why: string) => [`Nothing to compare with, because ${why}: every finding counts as new.`]
export const checks = (works: string, branch: string, labels: string) => [
  'no-debug failed',
  `works ${works}`,
  `on-main ${branch}`,
  `on-bugs ${labels}`
]

/** What a change is told that goes into main: by the rules of main. */
export const asked: Omit<EventOutcome, 'event'> = {
  exitCode: 1,
  verdict: 'not-ready',
  base: 'BASE',
  rules: 'base',
  checks: checks('passed', 'passed', 'passed'),
  annotations: [found],
  notes: [judged],
  posted: ['comment on 1', 'check run at HEAD']
}

/** What is told of something that is no change to something else. */
export const own: Omit<EventOutcome, 'event'> = {
  ...asked,
  base: null,
  rules: 'own',
  checks: checks('passed', 'passed', 'broken'),
  annotations: [found, noLabels],
  notes: alone('the event names no commit to compare with'),
  posted: ['check run at MERGE']
}

export type Row = Happening & {
  readonly name: string
  readonly reads: Event
  readonly outcome: Omit<EventOutcome, 'event'>
}
