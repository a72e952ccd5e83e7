import type { Debt, StandingWaiver } from '../../domain/debt.ts'
import { counted } from '../../text/counted.ts'

/** `2 of at most 3 waivers open, 1 not needed; 3 findings ignored in the code` */
export function debtLine({ waivers, maxWaivers, ignored }: Debt): string {
  const of = (state: StandingWaiver['state']) => waivers.filter(waiver => waiver.state === state).length
  // One that is not needed stands in the rules all the same, until its last day.
  const open = waivers.filter(({ daysLeft }) => daysLeft >= 0).length
  const parts = [
    openWaivers(open, maxWaivers),
    ...(of('unused') > 0 ? [`${of('unused')} not needed`] : []),
    ...(of('ended') > 0 ? [`${of('ended')} over`] : [])
  ]
  return `${parts.join(', ')}; ${counted(ignored, 'finding')} ignored in the code`
}

function openWaivers(open: number, max: number | null): string {
  if (max !== null) return `${open} of at most ${counted(max, 'waiver')} open`
  return open === 0 ? 'no waiver open' : `${counted(open, 'waiver')} open`
}

/** What to do about a waiver, or how long there is still time: `ends in 3 days`. */
export function stateWords({ state, daysLeft }: StandingWaiver): string {
  switch (state) {
    case 'unused':
      return 'is not needed (its check passed): take it out'
    case 'ended':
      return 'is over: mend the check, and take it out'
    case 'ending':
      return daysLeft === 0 ? 'ends today' : daysLeft === 1 ? 'ends tomorrow' : `ends in ${daysLeft} days`
    case 'open':
      return `has ${daysLeft} days left`
    default:
      return state satisfies never
  }
}

/** Whether somebody has to do something about it, now or soon. */
export function needsSomebody({ state }: StandingWaiver): boolean {
  return state !== 'open'
}
