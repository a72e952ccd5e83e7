import type { Reporter } from '../../domain/reporter.ts'
import type { Look } from './look.ts'
import { renderTerminal } from './render.ts'

export function createTerminal({ write, look }: { write(text: string): void; look: Look }): Reporter {
  return { name: 'terminal', publish: async report => write(renderTerminal(report, look)) }
}
