import { closest } from '../../text/closest.ts'
import type { MistakeLog, Wrong } from '../mistakes/mistake-log.ts'
import type { Path } from '../mistakes/position.ts'
import { quoted } from '../mistakes/shown.ts'
import type { Located, LocatedMap } from '../yaml/located.ts'
import { positionAt, valueAt } from '../yaml/located.ts'
import { cyclesIn } from './cycles.ts'
import type { Entry } from './entries.ts'
import type { Entries } from './read-entries.ts'

/** Every id that is named in `needs` and `waivers` must be that of a check, and no checks may wait for each other. */
export function checkReferences(root: LocatedMap, read: Entries, log: MistakeLog): void {
  for (const entry of read.entries) {
    for (const { need, path } of needsOf(entry)) {
      const wrong = need === entry.id ? selfNeed : unknownId(need, read)
      if (wrong) log.add(positionAt(entry.fields, path), ['checks', entry.id, ...path], wrong)
    }
  }
  logCycles(read.entries, log)
  for (const { id, path } of waivedIn(root)) {
    const wrong = unknownId(id, read)
    if (wrong) log.add(positionAt(root, path), path, wrong)
  }
}

const selfNeed: Wrong = { fact: 'a check cannot wait for itself', fix: 'take its own id out' }

/** Those of waivers that cannot be used, too: what is no text is the schema's mistake. */
function waivedIn(root: LocatedMap): readonly { readonly id: string; readonly path: Path }[] {
  const waivers = root.entries.get('waivers')?.value
  if (waivers?.kind !== 'list') return []
  return waivers.items.flatMap((waiver, index) => {
    const check = valueAt(waiver, ['check'])
    return check ? textOf(check).map(id => ({ id, path: ['waivers', index, 'check'] })) : []
  })
}

/** At the check of each circle that the config has first. */
function logCycles(entries: readonly Entry[], log: MistakeLog): void {
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const others = (entry: Entry) =>
    needsOf(entry)
      .map(({ need }) => need)
      .filter(need => need !== entry.id)
  for (const cycle of cyclesIn(new Map(entries.map(entry => [entry.id, others(entry)])))) {
    const entry = byId.get(cycle[0] ?? '')
    if (!entry) continue
    log.add(positionAt(entry.fields, ['needs']), ['checks', entry.id, 'needs'], {
      fact: `checks wait for each other: ${cycle.join(' → ')}`,
      fix: 'remove one of these needs'
    })
  }
}

/** What is no text is the schema's mistake. */
function needsOf({ fields }: Entry): readonly { readonly need: string; readonly path: Path }[] {
  const value = fields.entries.get('needs')?.value
  if (value?.kind === 'list') {
    return value.items.flatMap((item, index) => textOf(item).map(need => ({ need, path: ['needs', index] })))
  }
  return value === undefined ? [] : textOf(value).map(need => ({ need, path: ['needs'] }))
}

function textOf(value: Located): readonly string[] {
  return value.kind === 'scalar' && typeof value.value === 'string' && value.value !== '' ? [value.value] : []
}

function unknownId(id: string, { ids, off, areIdsKnown }: Entries): Wrong | null {
  if (off.has(id)) return { fact: `${id} is turned off`, fix: 'take it out here, or turn the check on' }
  if (ids.includes(id) || !areIdsKnown) return null
  const near = closest(id, ids)
  const fix = near ? `did you mean ${near}?` : ids.length > 0 ? `the checks are ${ids.join(', ')}` : 'take it out'
  return { fact: `there is no check ${quoted(id)}`, fix }
}
