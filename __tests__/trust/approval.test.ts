import { describe, expect, test } from '@jest/globals'
import { type Event, noEvent } from '../../src/domain/event.ts'
import type { GitHub, Review } from '../../src/domain/github.ts'
import { commitFiles } from '../../src/trust/commit-files.ts'
import { type ApprovalRequest, findApproval } from '../../src/trust/owners/find-approval.ts'
import { type FakeCommit, fakeGit } from '../fakes/fake-git.ts'
import { fakeGitHub } from '../fakes/fake-github.ts'
import { answered, aPullRequest, aReview, forbidden, missing } from '../fakes/github-answers.ts'

const event: Event = {
  ...noEvent,
  name: 'pull_request',
  action: 'synchronize',
  actor: 'ada',
  pullRequest: { number: 1, head: 'head', author: 'ada', isFork: false }
}
const queued: Event = {
  ...noEvent,
  name: 'merge_group',
  pullRequest: { number: 1, head: null, author: null, isFork: null }
}

const owned = { '.github/CODEOWNERS': '.github/ @grace @acme/ops ops@example.com\n' }

type Around = Partial<ApprovalRequest> & { tree?: FakeCommit; reviews?: readonly Review[]; known?: Partial<GitHub> }

async function approval({ tree = owned, reviews = [], known = {}, ...request }: Around) {
  const github = fakeGitHub({
    reviews: async () => answered(reviews),
    isMember: async (team, login) => answered(team === 'acme/ops' && login === 'linus'),
    permissionOf: async login => answered(login === 'linus' ? 'maintain' : 'write'),
    ...known
  })
  const files = commitFiles({ commit: 'base', root: '/repository' }, fakeGit({ trees: { base: tree } }))
  const found = await findApproval({ github, event, path: '.github/readiness.yml', files, ...request })
  return found.kind === 'approved' ? `approved: ${found.evidence}` : `${found.kind}: ${found.reason}`
}

const awaited =
  'awaited: it needs the approval of @grace or @acme/ops, by .github/CODEOWNERS:1, on the last commit and not of its author'

describe('who may approve a change to the rules', () => {
  test.each([
    { who: 'an owner', reviews: [aReview()], says: 'approved: approved by @grace as code owner, on head' },
    {
      who: 'an owner, however the login is written',
      reviews: [aReview({ author: 'Grace' })],
      says: 'approved: approved by @Grace as code owner, on head'
    },
    {
      who: 'a member of a team that owns it',
      reviews: [aReview({ author: 'linus' })],
      says: 'approved: approved by @linus as code owner in @acme/ops, on head'
    },
    {
      who: 'an owner who may no longer write',
      reviews: [aReview()],
      known: { permissionOf: async () => answered('read' as const) },
      says: awaited
    },
    { who: 'nobody', reviews: [], says: awaited },
    { who: 'somebody else', reviews: [aReview({ author: 'eve' })], says: awaited },
    { who: 'an owner who looked at an older commit', reviews: [aReview({ commit: 'older' })], says: awaited },
    { who: 'an owner who only commented', reviews: [aReview({ state: 'commented' })], says: awaited },
    { who: 'an owner whose approval was dismissed', reviews: [aReview({ state: 'dismissed' })], says: awaited },
    { who: 'an owner who has not sent it', reviews: [aReview({ state: 'pending' })], says: awaited },
    {
      who: 'an owner who then asked for changes',
      reviews: [aReview({ state: 'changes-requested', submittedAt: '2026-01-03T00:00:00Z' }), aReview()],
      says: awaited
    },
    {
      who: 'an owner who commented after approving',
      reviews: [aReview(), aReview({ state: 'commented', submittedAt: '2026-01-03T00:00:00Z' })],
      says: 'approved: approved by @grace as code owner, on head'
    }
  ])('$who', async ({ reviews, known = {}, says }) => expect(await approval({ reviews, known })).toBe(says))

  test('the author never', async () => {
    expect(await approval({ reviews: [aReview({ author: 'Ada' })], tree: { CODEOWNERS: '* @ada @grace' } })).toBe(
      'awaited: it needs the approval of @ada or @grace, by CODEOWNERS:1, on the last commit and not of its author'
    )
  })

  test('who pushed the last commit neither', async () => {
    expect(await approval({ reviews: [aReview()], event: { ...event, actor: 'grace' } })).toBe(awaited)
  })

  test.each(['labeled', 'submitted', null])('who only set off %s did not push', async action => {
    expect(await approval({ reviews: [aReview()], event: { ...event, action, actor: 'grace' } })).toBe(
      'approved: approved by @grace as code owner, on head'
    )
  })
})

describe('without owners, who may maintain the repository', () => {
  const nobody = 'on the last commit and not of its author'
  test.each<{ name: string; tree: FakeCommit; author: string; says: string }>([
    {
      name: 'no CODEOWNERS',
      tree: {},
      author: 'linus',
      says: 'approved: approved by @linus as one who may maintain, on head'
    },
    {
      name: 'no CODEOWNERS, and write is not enough',
      tree: {},
      author: 'grace',
      says: `awaited: it needs the approval of somebody who may maintain the repository (there is no CODEOWNERS), ${nobody}`
    },
    {
      name: 'none for the config',
      tree: { 'docs/CODEOWNERS': 'lib/ @grace' },
      author: 'grace',
      says: `awaited: it needs the approval of somebody who may maintain the repository (docs/CODEOWNERS names no owner of .github/readiness.yml), ${nobody}`
    },
    {
      name: 'addresses only',
      tree: { CODEOWNERS: '* ops@example.com' },
      author: 'grace',
      says: `awaited: it needs the approval of somebody who may maintain the repository (CODEOWNERS:1 names addresses only, which reviews do not show), ${nobody}`
    },
    {
      name: 'the first place holds',
      tree: { '.github/CODEOWNERS': '* @linus', CODEOWNERS: '* @grace' },
      author: 'grace',
      says: `awaited: it needs the approval of @linus, by .github/CODEOWNERS:1, ${nobody}`
    }
  ])('$name', async ({ tree, author, says }) =>
    expect(await approval({ tree, reviews: [aReview({ author })] })).toBe(says)
  )
})

describe('what GitHub does not tell is no approval', () => {
  const no = async () => forbidden
  const right = '(forbidden: Resource not accessible by integration)'
  const withMember = { reviews: [aReview({ author: 'linus' })], known: { isMember: no } }
  test.each<{ name: string; around: Around; says: string }>([
    { name: 'no token', around: { github: null }, says: 'unknown: there is no token to read reviews with' },
    { name: 'no pull request', around: { event: noEvent }, says: 'unknown: the event names no pull request' },
    { name: 'reviews', around: { known: { reviews: no } }, says: `unknown: GitHub does not tell the reviews ${right}` },
    {
      name: 'members of a team',
      around: withMember,
      says: `unknown: GitHub does not tell whether @linus may approve ${right}`
    },
    {
      name: 'what a login may do',
      around: { tree: {}, reviews: [aReview()], known: { permissionOf: async () => missing } },
      says: 'unknown: GitHub does not tell whether @grace may approve (missing: Not Found)'
    },
    {
      name: 'the pull request of a queue',
      around: { event: queued },
      says: 'unknown: GitHub does not tell the pull request (missing: Not Found)'
    },
    {
      name: 'a CODEOWNERS that is a symbolic link',
      around: { tree: { CODEOWNERS: { kind: 'no-file', why: 'it is a symbolic link' } }, reviews: [aReview()] },
      says: 'unknown: CODEOWNERS cannot be read: it is a symbolic link, in base'
    }
  ])('$name', async ({ around, says }) => expect(await approval(around)).toBe(says))

  test('an approval that counts is enough, whatever is not told of others', async () => {
    const reviews = [aReview({ author: 'linus' }), aReview()]
    expect(await approval({ reviews, known: { isMember: no } })).toBe(
      'approved: approved by @grace as code owner, on head'
    )
  })
})

test('in a queue, GitHub says whose pull request it is', async () => {
  const known = { pullRequest: async () => answered(aPullRequest()) }
  expect(await approval({ reviews: [aReview()], event: queued, known })).toBe(
    'approved: approved by @grace as code owner, on head'
  )
})
