import { spawn } from 'node:child_process'
import { endWithGate } from './end-with-gate.ts'
import { MARK_VARIABLE } from './start-process.ts'

/**
 * Waits for the end of its input, which is the end of the gate, and ends whatever carries the gate's mark: politely, and two
 * seconds later for good. What clears its environment is not found here.
 */
const SCRIPT = `read -r _
unset ${MARK_VARIABLE}
end() {
  for file in $(grep -lsF "$mark" /proc/[0-9]*/environ); do
    pid=\${file#/proc/}
    pid=\${pid%/environ}
    [ "$pid" = $$ ] || kill -s "$1" "$pid" 2>/dev/null
  done
}
mark=$1
end TERM
sleep 2
end KILL
end KILL`

/**
 * Ends what the gate's commands started should the gate itself be killed, which it cannot see coming. On Linux alone:
 * elsewhere no process can be asked for its mark.
 */
export function startWatchdog(gateMark: string, env: Readonly<Record<string, string | undefined>>): void {
  if (process.platform !== 'linux') return
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'readiness-watchdog', gateMark], {
    // It carries the mark itself, so that it is taken for nobody else's process.
    env: { PATH: env.PATH, [MARK_VARIABLE]: [env[MARK_VARIABLE], gateMark].filter(Boolean).join(' ') },
    stdio: ['pipe', 'ignore', 'ignore'],
    // What ends the whole group of the gate must leave it.
    detached: true
  })
  endWithGate(child)
}
