import type { MistakeLog } from '../mistakes/mistake-log.ts'
import { quoted } from '../mistakes/shown.ts'
import { decode } from './decode.ts'
import type { LocatedMap } from './located.ts'
import { parseYaml } from './parse-yaml.ts'

export type RootOptions = { readonly bytes: Uint8Array; readonly path: string; readonly log: MistakeLog }

/** The config's top level, `null` when the bytes hold no mapping; what is wrong goes to the log. */
export function readRoot({ bytes, path, log }: RootOptions): LocatedMap | null {
  const top = { path, line: 1, column: 1 }
  const decoded = decode(bytes)
  if (decoded.kind === 'refused') {
    log.add({ path, line: decoded.line ?? 1, column: decoded.column ?? 1 }, null, decoded)
    return null
  }
  const root = parseYaml({ text: decoded.text, path, log })
  if (root?.kind === 'map') return root
  if (!log.isEmpty) return null
  if (root === null || (root.kind === 'scalar' && root.value === null)) {
    log.add(top, null, { fact: 'the config is empty', fix: 'add `checks:`, or let `readiness init` write it' })
  } else {
    const what = root.kind === 'list' ? 'a list' : `the text ${quoted(root.written)}`
    log.add(root.at, null, { fact: `the config is ${what}`, fix: 'begin with `checks:` and put the checks under it' })
  }
  return null
}
