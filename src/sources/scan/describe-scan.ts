import { countsAgainst } from '../../domain/finding.ts'
import type { Reason } from './files/left-out.ts'
import type { Scanned } from './scan-tree.ts'
import { idsOf, type Selector } from './selector.ts'

/** `0 matches in 41 files; left out: 2 generated, 1 binary` */
export function describeScan(
  scanned: Pick<Scanned, 'findings' | 'files' | 'leftOut' | 'notUtf8'>,
  selectors: readonly Selector[]
) {
  const ids = new Set(selectors.flatMap(idsOf))
  const found = scanned.findings.filter(({ rule }) => ids.has(rule))
  const matches = found.filter(countsAgainst).length
  const ignored = found.length - matches
  return [
    `${counted(matches, 'match', 'matches')} in ${counted(scanned.files, 'file', 'files')}`,
    ignored > 0 ? `${ignored} ignored with a reason` : '',
    scanned.leftOut.size > 0 ? `left out: ${describeLeftOut(scanned.leftOut)}` : '',
    scanned.notUtf8.length > 0 ? `not UTF-8, read byte by byte: ${firstOf(scanned.notUtf8)}` : ''
  ]
    .filter(part => part !== '')
    .join('; ')
}

/** `2 generated, 1 binary` */
export function describeLeftOut(leftOut: ReadonlyMap<string, Reason>): string {
  const counts = new Map<Reason, number>()
  for (const reason of leftOut.values()) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ')
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function firstOf(paths: readonly string[]): string {
  const [first = ''] = paths
  return paths.length === 1 ? first : `${first} and ${paths.length - 1} more`
}
