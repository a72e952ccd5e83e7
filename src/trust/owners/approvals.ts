import type { Review } from '../../domain/github.ts'

/** What is asked of a review, besides being an approval. */
export type Standing = {
  /** Sha of the change's last commit. */
  readonly head: string
  readonly author: string
  /** Who pushed that commit, as far as it is known. */
  readonly pusher: string | null
}

/** Logins whose last word is an approval of this commit, neither the author's nor the last pusher's. */
export function approvers(reviews: readonly Review[], { head, author, pusher }: Standing): readonly string[] {
  const isOwn = (login: string) => [author, pusher].some(own => own !== null && isSameLogin(own, login))
  return [...lastWords(reviews).values()]
    .filter(({ state, commit, author: login }) => state === 'approved' && commit === head && !isOwn(login))
    .map(({ author: login }) => login)
}

export function isSameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** A comment takes nothing back, and one that is not sent yet says nothing. GitHub lists reviews in the order of time. */
function lastWords(reviews: readonly Review[]): ReadonlyMap<string, Review> {
  const words = reviews.filter(({ state }) => state !== 'commented' && state !== 'pending')
  const inTime = words.toSorted((a, b) => (a.submittedAt ?? '').localeCompare(b.submittedAt ?? ''))
  return new Map(inTime.map(review => [review.author.toLowerCase(), review]))
}
