import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CommandRun, CommandSpec, Commands } from '../../domain/ports.ts'
import { captureOutput } from '../output/capture-output.ts'
import { outputFilesIn } from '../output/output-file.ts'
import { longestFirst, maskText, secretsIn } from '../output/secrets.ts'
import { findProgram } from './find-program.ts'
import { identifyProgram } from './identify-program.ts'
import { otherListeners } from './listeners.ts'
import type { Place } from './marking-shell.ts'
import { otherProcesses } from './other-processes.ts'
import { linuxProcessTable } from './process-table.ts'
import { writeScript } from './script-file.ts'
import { scrubbedEnvironment } from './scrubbed-environment.ts'
import { SpareShells } from './spare-shells.ts'
import { newGateMark, startProcess } from './start-process.ts'
import { superviseProcess } from './supervise-process.ts'
import { startWatchdog } from './watchdog.ts'
import { workingDirectory } from './working-directory.ts'

export type CommandOptions = {
  /** Absolute path of the repository's root. */
  readonly root: string
  /** The gate's own environment, whole. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where the whole output of the commands is written, a file for each check; `null`: nowhere. */
  readonly outputFolder: string | null
  /** Whether shells stand by: one to end what the commands started should the gate be killed, others to become commands. */
  readonly hasStandby?: boolean
}

/** Commands on this machine. Each gets a scrubbed environment and leaves nothing it started alive. */
export function createCommands({ root, env, outputFolder, hasStandby = false }: CommandOptions): Commands {
  const files = outputFolder === null ? null : outputFilesIn(outputFolder)
  const scrubbed = scrubbedEnvironment(env)
  const gateMark = newGateMark()
  const table = process.platform === 'linux' ? linuxProcessTable() : null
  const ownSecrets = secretsIn(env)
  let spares: SpareShells | null = null

  async function run(spec: CommandSpec): Promise<CommandRun> {
    const place = placeOf(spec, root, scrubbed)
    if ('why' in place) return notStarted(place.why)
    if (spec.signal.aborted) return { ...notStarted(''), end: { kind: 'cancelled' } }
    const script = writeScript(spec)
    const secrets = longestFirst([...ownSecrets, ...secretsIn(spec.env)])
    const output = captureOutput({ files, name: spec.label, heading: spec.heading ?? null, secrets })
    if (hasStandby && spares === null) {
      startWatchdog(gateMark, env)
      spares = new SpareShells({ cwd: realpathSync(root), env: scrubbed, gateMark, table })
    }
    spares?.commandStarted()
    try {
      const spare = spares?.take(place.cwd, { argv: script.argv, env: spec.env })
      const started = spare ?? startProcess({ argv: script.argv, ...place, gateMark, table })
      output.attach(started.child)
      const { survivors, ...ended } = await superviseProcess(started, spec)
      const named = survivors.map(survivor => ({ ...survivor, command: maskText(survivor.command, secrets) }))
      return { ...ended, survivors: named, ...(await output.finish()) }
    } finally {
      spares?.commandEnded()
      script.remove()
    }
  }

  return {
    run,
    others: async () => otherProcesses(gateMark),
    listeners: async () => otherListeners(gateMark),
    identify: (program, folder) => identifyProgram(program, scrubbed.PATH ?? '', resolve(root, folder))
  }
}

/** Where the command runs, or why it cannot. */
function placeOf(
  { argv, workingDirectory: folder, env }: CommandSpec,
  root: string,
  scrubbed: Place['env']
): Place | { readonly why: string } {
  const found = workingDirectory(root, folder)
  if ('why' in found) return found
  const place = { cwd: found.path, env: { ...scrubbed, ...env } }
  const why = whyNotRunnable(argv[0] ?? '', place.env.PATH ?? '', place.cwd)
  return why === null ? place : { why }
}

function whyNotRunnable(program: string, path: string, folder: string): string | null {
  if (process.platform === 'win32') return null
  const { kind } = findProgram(program, path, folder)
  if (kind === 'found') return null
  return kind === 'missing' ? `\`${program}\` was not found` : `\`${program}\` is not executable`
}

function notStarted(why: string): CommandRun {
  const nothing = { stdout: '', stderr: '', output: '', isTruncated: false, outputFile: null, survivors: [] }
  return { end: { kind: 'not-started', why }, durationMs: 0, ...nothing }
}
