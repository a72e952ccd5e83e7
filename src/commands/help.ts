import type { Command } from './table.ts'
import { commands } from './table.ts'

export function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `Readiness Gate decides whether a change is ready to release. It never goes green without proof.

Usage: readiness COMMAND [OPTIONS]

${lines.join('\n')}

  readiness COMMAND --help    what a command takes

Exit codes: 0 ready, 1 not ready or waiting, 2 the config or the set-up is wrong, 3 a defect in the gate.
`
}

export function helpOn({ name, usage, summary, options }: Command): string {
  const width = Math.max(0, ...options.map(([option]) => option.length))
  const lines = options.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}\n`)
  const call = ['readiness', name, usage].filter(part => part !== '').join(' ')
  return `readiness ${name}: ${summary}\n\nUsage: ${call}\n${lines.length > 0 ? '\n' : ''}${lines.join('')}`
}
