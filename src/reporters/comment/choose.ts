import type { Comment } from '../../domain/github.ts'
import { isLater, type Marker, readMarker } from './marker.ts'

/** What there is on the pull request, and what there is to say. */
export type Scene = {
  readonly comments: readonly Comment[]
  /** Account that our comments are written by. */
  readonly login: string
  readonly marker: Marker
  /** The pull request's last commit; `null` where nobody could say. */
  readonly head: string | null
}

export type Choice =
  | { readonly kind: 'leave' }
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly id: number }

/** One comment for each gate: written once, edited from then on, and never by a run that knows less than it says already. */
export function choose(scene: Scene): Choice {
  const own = ownComment(scene)
  const isOutdated = scene.head !== null && scene.marker.commit !== scene.head
  if (own === null) return { kind: isOutdated ? 'leave' : 'add' }
  return knowsMore(own.marker, scene) || isSame(own.marker, scene.marker)
    ? { kind: 'leave' }
    : { kind: 'edit', id: own.id }
}

/** Written by us, for this gate, and not hidden by somebody: whoever hid it wants no more of it. */
function ownComment({ comments, login, marker }: Scene): { id: number; marker: Marker } | null {
  for (const { id, author, body, isMinimised } of comments) {
    const there = author === login && !isMinimised ? readMarker(body) : null
    if (there?.key === marker.key) return { id, marker: there }
  }
  return null
}

/** The pull request's last commit outdoes every other; among equals the later run does. */
function knowsMore(there: Marker, { marker, head }: Scene): boolean {
  if (there.commit !== marker.commit && head !== null) {
    if (there.commit === head) return true
    if (marker.commit === head) return false
  }
  return isLater(there.run, marker.run)
}

function isSame(there: Marker, ours: Marker): boolean {
  return there.commit === ours.commit && there.content === ours.content
}
