import type { Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { MistakeLog, Wrong } from '../mistakes/mistake-log.ts'
import type { Path, Position } from '../mistakes/position.ts'
import { shown } from '../mistakes/shown.ts'
import type { Located, LocatedEntry } from './located.ts'
import { trapIn } from './plain-traps.ts'

/** A config has eight levels at most; the walk is recursive. */
const DEPTH_LIMIT = 32

/** The key that takes over another mapping's keys. */
const MERGE = '<<'

/** Nine lines of aliases of aliases stand for a billion values. */
const ALIASED_LIMIT = 10_000

export const tooDeep: Wrong = {
  fact: 'values are nested too deeply',
  fix: 'a config needs no more than eight levels: look for brackets that are not closed'
}

const tooMany: Wrong = {
  fact: `aliases stand for more than ${ALIASED_LIMIT} values`,
  fix: 'write the values out'
}

type Surroundings = {
  readonly text: string
  /** What was left out of it: an alias may name something there. */
  readonly aside: string
  readonly positionOf: (offset: number) => Position
  readonly log: MistakeLog
}

type Spot = { readonly path: Path; readonly depth: number; readonly isAliased: boolean; readonly isInFlowList: boolean }

/** The document as located values; `null` when it is empty, or too large to be walked to its end. */
export function locate(document: Document, surroundings: Surroundings): Located | null {
  if (document.contents === null) return null
  const walk = new Walk(surroundings)
  const root = walk.value(document.contents, { path: [], depth: 0, isAliased: false, isInFlowList: false })
  return walk.isStopped ? null : root
}

class Walk {
  readonly #around: Surroundings
  readonly #anchors = new Map<string, Node>()
  readonly #open = new Set<Node>()
  #aliased = 0
  #isStopped = false

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** Whole branches are missing: what is found in the rest is noise. */
  get isStopped(): boolean {
    return this.#isStopped
  }

  value(node: Node, spot: Spot): Located {
    const at = this.#positionOf(node)
    const refused = this.#refusal(node, spot)
    if (refused) return this.#refuse(at, spot.path, refused)
    if (isAlias(node)) return this.#aliasedValue(node.source, spot, at)
    if (node.anchor) this.#anchors.set(node.anchor, node)
    this.#open.add(node)
    const located = this.#located(node, spot, at)
    this.#open.delete(node)
    return located
  }

  #refuse(at: Position, path: Path, wrong: Wrong): Located {
    // Once too many stay too many: told at the first.
    if (wrong !== tooMany || this.#aliased === ALIASED_LIMIT + 1) this.#around.log.add(at, path, wrong)
    return nothingAt(at, true)
  }

  #refusal(node: Node, { depth, isAliased }: Spot): Wrong | null {
    if (isAliased || this.#aliased > ALIASED_LIMIT) this.#aliased++
    if (depth > DEPTH_LIMIT || this.#aliased > ALIASED_LIMIT) {
      this.#isStopped = true
      return depth > DEPTH_LIMIT ? tooDeep : tooMany
    }
    if (!isAlias(node) && node.tag) {
      return { fact: `${shown(node.tag)} is a YAML tag, and tags are not read`, fix: 'put the value in quotes' }
    }
    return null
  }

  #aliasedValue(name: string, spot: Spot, at: Position): Located {
    const node = this.#anchors.get(name)
    if (node && !this.#open.has(node)) return this.value(node, { ...spot, isAliased: true })
    if (!node && this.#around.aside.includes(`&${name}`)) return nothingAt(at, true)
    const star = `*${shown(name)}`
    const fact = node
      ? `the alias ${star} stands inside what it names`
      : `${star} is read as an alias, and nothing has that name`
    return this.#refuse(at, spot.path, { fact, fix: node ? 'write the value out' : `put it in quotes: '${star}'` })
  }

  #located(node: Node, spot: Spot, at: Position): Located {
    if (isScalar(node)) return this.#scalar(node, spot, at)
    if (isSeq(node)) return this.#list(node, spot, at)
    return isMap(node) ? this.#map(node, spot, at) : nothingAt(at, false)
  }

  #scalar(node: Scalar, { path, isInFlowList }: Spot, at: Position): Located {
    const { text } = this.#around
    const isPlain = node.type === 'PLAIN'
    const trap = isPlain ? trapIn({ path, isInFlowList, text, range: node.range }) : null
    if (trap) return this.#refuse(at, path, trap)
    const value = toValue(node.value)
    const written = isPlain ? (node.source ?? '') : String(node.value)
    return { kind: 'scalar', at, value, written, isInFlowList: isPlain && isInFlowList, isRefused: false }
  }

  #list(node: YAMLSeq, { path, depth, isAliased }: Spot, at: Position): Located {
    const isInFlowList = node.flow === true
    const items = node.items.map((item, index) =>
      // Safe: a parsed list holds nodes only.
      this.value(item as Node, { path: [...path, index], depth: depth + 1, isAliased, isInFlowList })
    )
    return { kind: 'list', at, items, inBrackets: this.#inBrackets(node) }
  }

  #map(node: YAMLMap, spot: Spot, at: Position): Located {
    const entries = new Map<string, LocatedEntry>()
    let isPartial = false
    // Safe: a parsed mapping holds pairs of nodes, the value `null` where nothing stands after a `?` key.
    for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
      const keyAt = this.#positionOf(key)
      const name = keyOf(key)
      const path = [...spot.path, name ?? '?']
      const below = { ...spot, path, depth: spot.depth + 1, isInFlowList: false }
      // Of a key that stands twice, too: others may name what is in it.
      const located = value && name !== MERGE ? this.value(value, below) : nothingAt(keyAt, false)
      const wrong = wrongKey(name, entries)
      if (wrong) this.#refuse(keyAt, path, wrong)
      if (name === null || name === MERGE) isPartial = true
      else if (!wrong) entries.set(name, { keyAt, value: located })
    }
    return { kind: 'map', at, entries, isPartial, inBrackets: this.#inBrackets(node) }
  }

  #inBrackets({ flow, range }: YAMLMap | YAMLSeq): string | null {
    return flow && range ? this.#around.text.slice(range[0], range[1]) : null
  }

  #positionOf(node: Node): Position {
    return this.#around.positionOf(node.range?.[0] ?? 0)
  }
}

function nothingAt(at: Position, isRefused: boolean): Located {
  return { kind: 'scalar', at, value: null, written: '', isInFlowList: false, isRefused }
}

/** The key as written; `null` for one that is no text. */
function keyOf(key: Node): string | null {
  if (!isScalar(key) || key.tag || key.value === null) return null
  return key.type === 'PLAIN' ? (key.source ?? '') : String(key.value)
}

function wrongKey(name: string | null, before: ReadonlyMap<string, LocatedEntry>): Wrong | null {
  if (name === null) return { fact: 'a key is missing or is no text', fix: 'write a word before the colon' }
  if (name === MERGE)
    return { fact: 'merge keys are not read', fix: 'write the fields out, or take them from a preset' }
  const first = before.get(name)
  return first ? { fact: `the key stands twice, first in line ${first.keyAt.line}`, fix: 'keep one of the two' } : null
}

function toValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}
