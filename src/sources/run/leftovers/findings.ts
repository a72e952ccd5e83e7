import type { Listener, Survivor } from '../../../domain/ports.ts'
import { showDuration } from '../../../text/show-duration.ts'
import { type ToolFinding, toolFinding } from '../reading.ts'

/** A process that stayed, with what is needed to find out why. */
export function processFinding({ pid, command, ageMs, ports = [] }: Survivor): ToolFinding {
  const listening = ports.length === 0 ? '' : `, listening on port ${ports.join(', ')}`
  return toolFinding({
    rule: 'run/leftover',
    message: `Left running: ${command} (pid ${pid}, started ${showDuration(ageMs)} before${listening})`
  })
}

export function fileFinding(path: string): ToolFinding {
  return toolFinding({ rule: 'run/leftover-file', message: `Left in the repository: ${path}`, path })
}

export function portFinding({ port, owner }: Listener): ToolFinding {
  const who = owner === null ? 'a process of another user' : `${owner.command} (pid ${owner.pid})`
  return toolFinding({ rule: 'run/leftover-port', message: `Left listening on port ${port}: ${who}` })
}
