import type { Finding } from '../../../domain/finding.ts'
import { isRuleShaped, unknownRule } from '../selector.ts'
import type { Ignore } from './read-ignores.ts'

/** Something wrong with an ignore itself. */
export type IgnoreFault = {
  readonly rule: string
  readonly message: string
  readonly help: string
  readonly ignore: Ignore
}

/** What the ignores of a file are held against. */
export type Scope = {
  readonly findings: readonly Finding[]
  /** Rules and texts searched for in this file. */
  readonly searched: ReadonlySet<string>
  /** Every rule there is. */
  readonly known: { has(id: string): boolean }
}

/** The findings with their reasons, and the faults of the ignores. An ignore without a reason ignores nothing. */
export function applyIgnores(ignores: readonly Ignore[], scope: Scope) {
  const used = new Set<Ignore>()
  const covers = coversByRule(ignores.filter(({ reason }) => reason !== null))
  const findings = scope.findings.map(finding => {
    const { location } = finding
    const start = location?.startLine
    const ignore = start == null ? null : covers.get(finding.rule)?.first(start, location?.endLine ?? start)
    if (!ignore) return finding
    used.add(ignore)
    return { ...finding, ignored: ignore.reason }
  })
  return { findings, faults: ignores.flatMap(ignore => faultOf(ignore, used, scope)) }
}

function coversByRule(ignores: readonly Ignore[]): ReadonlyMap<string, Covers> {
  const groups = new Map<string, Ignore[]>()
  for (const ignore of ignores) {
    const group = groups.get(ignore.rule)
    if (group) group.push(ignore)
    else groups.set(ignore.rule, [ignore])
  }
  return new Map([...groups].map(([rule, group]) => [rule, new Covers(group)]))
}

/** Ignores of one rule, by the lines they cover. */
class Covers {
  private readonly sorted: readonly Ignore[]
  /** The last line that an ignore up to this one covers: it only grows, so it can be searched by halves. */
  private readonly reach: readonly number[]

  constructor(ignores: readonly Ignore[]) {
    this.sorted = [...ignores].sort((a, b) => a.from - b.from)
    let reach = 0
    this.reach = this.sorted.map(({ to }) => {
      reach = Math.max(reach, to)
      return reach
    })
  }

  /** The first that covers one of these lines. */
  first(start: number, end: number): Ignore | null {
    let low = 0
    let high = this.reach.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.reach[middle] ?? 0) < start) low = middle + 1
      else high = middle
    }
    const found = this.sorted[low]
    return found && found.from <= end ? found : null
  }
}

function faultOf(ignore: Ignore, used: ReadonlySet<Ignore>, { searched, known }: Scope): readonly IgnoreFault[] {
  const { rule, reason } = ignore
  if (isRuleShaped(rule) && !known.has(rule)) {
    const { fact, fix } = unknownRule(rule)
    return [
      {
        rule: 'gate/ignore-unknown-rule',
        message: `gate-ignore names a rule that is not there: ${fact}`,
        help: fix,
        ignore
      }
    ]
  }
  if (!searched.has(rule)) return []
  if (reason === null)
    return [
      {
        rule: 'gate/ignore-without-reason',
        message: `gate-ignore: ${rule} gives no reason, so it ignores nothing`,
        help: `Write gate-ignore: ${rule} — and why.`,
        ignore
      }
    ]
  if (used.has(ignore)) return []
  return [
    {
      rule: 'gate/ignore-unused',
      message: `gate-ignore: ${rule} ignores nothing here`,
      help: 'Remove it.',
      ignore
    }
  ]
}
