import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { measure } from './measure.mjs'

/** What each check does: nothing, for so long. */
const MS = 50
const COMMAND = `sleep ${MS / 1000}`

/** The gate's own way to start a shell, so that the loop pays for the same. */
const SHELL = 'bash --noprofile --norc -e -o pipefail -c'

/** How near the gate comes to the time its checks take, and to a shell that runs them in as many loops as there are cores. */
export function measureChecks(count, { node, cli, rounds, work }, say) {
  const cores = cpus().length
  const gated = (name, checks) => ({
    name,
    program: node,
    args: [cli, 'check', '--root', repository(work, name, checks)]
  })
  const many = gated(`readiness check, ${count} checks`, Array(count).fill(COMMAND))
  const one = gated('readiness check, one that does nothing', ['true'])
  const loop = { name: `bash, ${cores} loops`, program: 'bash', args: ['-c', loops(count, cores)] }
  const times = measure([one, loop, many], { rounds, cwd: work })
  say(`${count} checks run`)
  const ideal = (count * MS) / cores
  // Nobody runs a check without starting a process for it: what that takes is what the loops take more than the ideal.
  const starts = times.get(loop.name) - ideal
  const own = times.get(many.name) - times.get(one.name)
  const ofLoops = own / times.get(loop.name)
  return {
    count,
    ms: MS,
    cores,
    ideal,
    starts,
    times,
    ofIdeal: own / ideal,
    withoutStarts: (own - starts) / ideal,
    ofLoops
  }
}

function repository(work, name, commands) {
  const folder = join(work, name.replace(/\W+/g, '-'))
  mkdirSync(join(folder, '.github'), { recursive: true })
  const checks = commands.map((command, at) => `  check-${at}: ${JSON.stringify(command)}\n`)
  writeFileSync(join(folder, '.github/readiness.yml'), `checks:\n${checks.join('')}`)
  return folder
}

function loops(count, cores) {
  const one = `for i in $(seq ${Math.ceil(count / cores)}); do ${SHELL} '${COMMAND}'; done &`
  return `${Array(cores).fill(one).join('\n')}\nwait`
}
