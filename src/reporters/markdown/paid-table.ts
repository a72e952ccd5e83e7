import type { Purse, Room } from './room.ts'

/** A section that is a table, before anybody knows how much of it there is room for. */
export type Wanted = {
  /** Heading and paragraphs; Markdown already. */
  readonly intro: readonly string[]
  /** The table's head, with its two lines. */
  readonly head: string
  readonly rows: readonly string[]
  /** What a row is: `change`. */
  readonly noun: string
}

/** Room for `Shown: 50 of 12345 changes.` */
const ACCOUNT_SIZE = 60

/** As many rows as there is room for, and how many there are; nothing where not even its beginning fits. */
export function payTable({ intro, head, rows, noun }: Wanted, room: Room, purse: Purse): string {
  const beginning = `\n${[...intro, head].join('\n\n')}\n`
  // The account is paid before it is known whether it is needed.
  if (!purse.pay(`${beginning}${' '.repeat(ACCOUNT_SIZE)}`)) return ''
  const shown: string[] = []
  for (const row of rows) {
    if (shown.length >= room.findings || !purse.pay(`${row}\n`)) break
    shown.push(row)
  }
  const left = rows.length - shown.length
  const account = left === 0 ? [] : ['', `Shown: ${shown.length} of ${rows.length} ${noun}s.`]
  return `${beginning}${[...shown, ...account].map(line => `${line}\n`).join('')}`
}
