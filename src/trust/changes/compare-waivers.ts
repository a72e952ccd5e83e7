import type { Waiver } from '../../config/config.ts'
import { sentence } from './field-change.ts'
import { type Shift, stronger, unclear, weaker } from './shift.ts'
import { shown } from './values.ts'

/** A waiver more, or a longer one, is weaker. */
export function compareWaivers(was: readonly Waiver[], is: readonly Waiver[]): readonly Shift[] {
  const lost = was.filter(waiver => !is.some(other => other.check === waiver.check))
  return [
    ...is.flatMap(waiver =>
      compareWaiver(
        was.filter(other => other.check === waiver.check),
        waiver
      )
    ),
    ...lost.map(waiver => stronger(`the waiver of ${waiver.check} until ${waiver.until} is gone`))
  ]
}

function compareWaiver(before: readonly Waiver[], waiver: Waiver): readonly Shift[] {
  const { check, until, by, reason } = waiver
  // Days in this form are in the order of their text.
  const longest = before.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0]
  if (!longest) return [weaker(`${check} is waived until ${until} by ${shown(by)}: ${shown(reason)}`)]
  if (until > longest.until) return [weaker(`the waiver of ${check} is extended from ${longest.until} to ${until}`)]
  if (before.some(other => other.by === by && other.reason === reason && other.until >= until)) {
    return before.some(other => other.until === until)
      ? []
      : [stronger(`the waiver of ${check} ends on ${until} already`)]
  }
  return [unclear(`the waiver of ${check} has another name or reason: ${shown(by)}, ${shown(reason)}`)]
}

/** No limit at all is the highest. */
export function compareMost(was: number | null, is: number | null): readonly Shift[] {
  if (was === is) return []
  const isHigher = (is ?? Number.POSITIVE_INFINITY) > (was ?? Number.POSITIVE_INFINITY)
  return [(isHigher ? weaker : stronger)(sentence({ name: 'max-waivers', was: was ?? undefined, is: is ?? undefined }))]
}
