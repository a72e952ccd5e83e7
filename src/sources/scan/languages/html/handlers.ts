import type { Hole } from '../../engine/syntax.ts'
import { typescript } from '../javascript/syntax.ts'
import type { Host } from './host.ts'
import { inAttribute } from './script-syntax.ts'

const EVENT = 'on[a-z]+\\s*=\\s*'
/** `@click=`, `v-on:click=` and `x-data=` of Vue and Alpine. */
const BOUND = '(?:[@#]|(?:v|x)-)[\\w.:-]+\\s*=\\s*'
const LINK = '(?:xlink:href|href|src|(?:form)?action|data)\\s*=\\s*'
const SCHEME = '\\s*javascript:'

/** Before a name that no handler begins with. */
export const NO_HANDLER = `(?!${EVENT}|${BOUND}|${LINK}["']?${SCHEME})`

/** Attributes whose value is code. */
export function handlers(host: Host): readonly Hole[] {
  const quoted = ['"', "'"].map((quote): Hole => {
    const open = new RegExp(`(?:${EVENT}|${BOUND})${quote}|${LINK}${quote}${SCHEME}`, 'iy')
    return { open, starts: 'oO@#vVxXhHsSfFaAdD', close: quote, syntax: inAttribute(typescript, quote, host) }
  })
  const bare: Hole = {
    open: new RegExp(`${EVENT}(?![\\s"'>{])`, 'iy'),
    starts: 'oO',
    // White space is passed over before anybody looks.
    close: /(?<=\s)|(?=>)/y,
    syntax: inAttribute(typescript, '', host)
  }
  return [...quoted, bare]
}
