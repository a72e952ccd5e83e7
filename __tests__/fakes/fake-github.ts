import type { GitHub, Refusal } from '../../src/domain/github.ts'

/** A GitHub that knows what it is given, and has nothing else. */
export function fakeGitHub(answers: Partial<GitHub> = {}): GitHub {
  const refuse = async (): Promise<Refusal> => ({ kind: 'refused', why: 'missing', message: 'Not Found' })
  return {
    repository: { owner: 'acme', name: 'shop' },
    requests: () => 0,
    pullRequest: refuse,
    changedFiles: refuse,
    file: refuse,
    reviews: refuse,
    permissionOf: refuse,
    isMember: refuse,
    ownLogin: refuse,
    comments: refuse,
    addComment: refuse,
    editComment: refuse,
    lineComments: refuse,
    addReview: refuse,
    addCheckRun: refuse,
    rulesOf: refuse,
    ruleset: refuse,
    protectionOf: refuse,
    about: refuse,
    protectedBranches: refuse,
    ...answers
  }
}
