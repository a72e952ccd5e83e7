import { closest } from '../text/closest.ts'
import type { CheckedEntry } from './check-entry.ts'
import type { Entry } from './entries.ts'
import type { LocatedMap, Path } from './located.ts'
import { positionAt } from './located.ts'
import type { MistakeLog, Wrong } from './mistake-log.ts'
import { quoted } from './shown.ts'
import type { TopLevel } from './top-level.ts'

export type References = {
  readonly root: LocatedMap
  readonly entries: readonly Entry[]
  /** Ids that the config turns off. */
  readonly off: ReadonlySet<string>
  readonly checked: readonly CheckedEntry[]
  readonly waivers: TopLevel['waivers']
  readonly log: MistakeLog
}

/** Every id that is named in `needs` and `waivers` must be that of a check. */
export function checkReferences({ root, entries, off, checked, waivers, log }: References): void {
  const ids = entries.map(({ id }) => id)
  for (const { entry, common } of checked) {
    common.needs.forEach((need, index) => {
      const inside: Path = isList(entry.fields, 'needs') ? ['needs', index] : ['needs']
      const wrong = need === entry.id ? selfNeed : unknownId(need, ids, off)
      if (wrong) log.add(positionAt(entry.fields, inside), ['checks', entry.id, ...inside], wrong)
    })
  }
  waivers.forEach(({ check }, index) => {
    const path = ['waivers', index, 'check']
    const wrong = unknownId(check, ids, off)
    if (wrong) log.add(positionAt(root, path), path, wrong)
  })
}

const selfNeed: Wrong = { fact: 'a check cannot wait for itself', fix: 'take its own id out' }

function unknownId(id: string, ids: readonly string[], off: ReadonlySet<string>): Wrong | null {
  if (ids.includes(id)) return null
  if (off.has(id)) return { fact: `${id} is turned off`, fix: 'take it out here, or turn the check on' }
  const near = closest(id, ids)
  const fix = near ? `did you mean ${near}?` : ids.length > 0 ? `the checks are ${ids.join(', ')}` : 'take it out'
  return { fact: `there is no check ${quoted(id)}`, fix }
}

function isList(fields: LocatedMap, key: string): boolean {
  return fields.entries.get(key)?.value.kind === 'list'
}
