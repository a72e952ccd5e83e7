import type { CheckResult } from '../../domain/report.ts'
import { counted } from '../../text/counted.ts'
import type { Found } from '../budget/candidate.ts'
import { type Share, shareOf } from '../budget/share.ts'
import { isUnwell } from '../order.ts'
import type { Purse, Room } from './room.ts'
import { helpOf, helpText, introOf, itemOf, outputOf } from './section.ts'

/** What is told of one check below the table, as far as there was room. */
export type Section = {
  readonly result: CheckResult
  readonly found: readonly Found[]
  readonly intro: string
  readonly output: string
}

/** The checks that have to be mended or have a finding: first what each is about, then what they printed. */
export function planSections(
  all: readonly Omit<Section, 'intro' | 'output'>[],
  { inSight }: Room,
  purse: Purse
): Section[] {
  const wanted = all.filter(({ result, found }) => found.length > 0 || isUnwell(result.status))
  const introduced = wanted
    .map(one => ({ ...one, intro: introOf(one.result) }))
    // The fold is paid before it is known how many findings there is room for.
    .filter(({ intro, found }) =>
      purse.pay(found.length > inSight ? `${intro}${foldFindings(found.length, '')}` : intro)
    )
  return introduced.map(one => {
    const output = outputOf(one.result)
    return { ...one, output: purse.pay(output) ? output : '' }
  })
}

/** Spends what is left on findings. A help is paid once for each check. */
export function planFindings(sections: readonly Section[], room: Room, purse: Purse): Share<Found> {
  const said = new Map(sections.map(({ result }) => [result, new Set<string>()]))
  let count = 0
  return shareOf(
    sections.flatMap(({ found }) => found),
    found => {
      if (count >= room.findings) return false
      const help = helpOf(found)
      const isNewHelp = help !== null && !said.get(found.result)?.has(help)
      const isPaid = purse.pay(`${itemOf(found, room)}${isNewHelp ? helpText(help) : ''}\n`)
      // The first that does not fit ends the list: those after it are worth less.
      count = isPaid ? count + 1 : room.findings
      if (isPaid && isNewHelp) said.get(found.result)?.add(help)
      return isPaid
    }
  )
}

/** One section with those of its findings that are shown, each help at the first that needs it. */
export function writeSection(
  { found, intro, output }: Section,
  shown: ReadonlySet<Found>,
  room: Pick<Room, 'inSight' | 'linkTo'>
): string {
  const said = new Set<string>()
  const items = found.flatMap(one => {
    if (!shown.has(one)) return []
    const help = helpOf(one)
    const own = help === null || said.has(help) ? null : help
    if (own !== null) said.add(own)
    return [`${itemOf(one, room)}${helpText(own)}\n`]
  })
  const folded = items.slice(room.inSight)
  const rest = folded.length === 0 ? '' : foldFindings(folded.length, folded.join(''))
  return `${intro}${items.slice(0, room.inSight).join('')}${rest}${output}`
}

function foldFindings(count: number, items: string): string {
  return `\n<details><summary>${counted(count, 'more finding')}</summary>\n\n${items}\n</details>\n`
}
