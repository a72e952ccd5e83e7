import type { Code } from '../../engine/code.ts'
import type { Rule } from '../../rule.ts'
import { type MacroCall, macroCallAt } from './names.ts'

function macros(names: readonly string[], fits: (code: Code, call: MacroCall) => boolean = () => true) {
  const match: Rule['match'] = (code, at) => {
    const call = macroCallAt(code, at)
    if (!call || !names.includes(call.name) || !fits(code, call)) return null
    const close = code.partner(call.open)
    return { start: code.start(call.first), end: code.end(close < 0 ? call.open : close) }
  }
  return { words: names, match }
}

export const rules: readonly Rule[] = [
  {
    id: 'rust/dbg',
    group: 'debug-print',
    severity: 'error',
    message: 'dbg! left in code',
    help: 'Remove the call and keep its argument.',
    ...macros(['dbg'])
  },
  {
    id: 'rust/println',
    group: 'stdout',
    severity: 'warning',
    message: 'println! writes to standard output',
    help: 'Write through log or tracing, unless this is the output of a command-line program.',
    ...macros(['println', 'print'], isNoBuildInstruction)
  }
]

/** `println!("cargo:rerun-if-changed=…")` is how a build script speaks to Cargo. */
function isNoBuildInstruction(code: Code, { open }: MacroCall): boolean {
  return code.kind(open + 1) !== 'open' || !code.textOf(open + 2).startsWith('cargo:')
}
