#!/usr/bin/env node
// The command line's door. Everything else is loaded behind the try, so that even an incomplete copy says what is wrong.
import type { CommandBundle } from './bundles/command-bundle.ts'
import { explained } from './explain-error.ts'
import { loadBundle } from './platform/bundle/load-bundle.ts'
import { enableLinearRegexes } from './platform/linear-regexes.ts'

async function main(): Promise<number> {
  const args = process.argv.slice(2)
  const isHelp = args.includes('--help') || args.includes('-h')
  const use = isHelp || (args[0] !== 'scan' && args[0] !== 'check') ? 'other' : args[0]
  // The scanner alone has no patterns of a config, and starts a tenth slower with what bounds them.
  if (use !== 'scan') enableLinearRegexes()
  const bundle = new URL(use === 'scan' ? 'chunks/scan.cjs' : 'chunks/commands.cjs', import.meta.url)
  const { exports, keep } = loadBundle<CommandBundle>(bundle, { use, env: process.env })
  const exitCode = await exports.runCommand(args, say)
  keep()
  return exitCode
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

// Not process.exit: it would cut off what still is on its way into a pipe.
process.exitCode = await explained(main, say)
