import type { CommandRun, CommandSpec, Files, Ports, Regexes } from '../../src/domain/ports.ts'
import { fakeFiles } from './fake-files.ts'

/** What a fake command does; everything left out is a quick, silent success. */
export type FakeRun = Partial<CommandRun>

const noChange: Ports['change'] = { kind: 'unknown', why: 'nothing was compared', fix: 'compare with a base' }

/** Ports without an outside. Commands not listed under their joined argv end as "not found". */
export function fakePorts(
  fields: Partial<Pick<Ports, 'env' | 'change'>> & {
    files?: Files
    commands?: Readonly<Record<string, FakeRun | ((spec: CommandSpec) => FakeRun)>>
    nowMs?: number
  } = {}
): Ports {
  const { files = fakeFiles(), commands = {}, nowMs = Date.UTC(2026, 0, 2), env = {}, change = noChange } = fields
  return {
    files,
    env,
    regexes: plainRegexes,
    threads: { start: async () => null },
    changedPaths: change.kind === 'known' ? new Set(change.lines.keys()) : null,
    change,
    mask: text => text,
    clock: { now: () => nowMs, sleep: untilAborted, every: () => () => {} },
    commands: {
      others: async () => [],
      listeners: async () => [],
      identify: async program => `the file of ${program}`,
      run: async spec => {
        const fake = commands[spec.argv.join(' ')]
        if (fake === undefined) return aRun({ end: { kind: 'not-started', why: `${spec.argv[0]}: not found` } })
        return aRun(typeof fake === 'function' ? fake(spec) : fake)
      }
    }
  }
}

/** A command's run that succeeded; `output` is what was said to be on stdout and stderr. */
export function aRun(fields: FakeRun = {}): CommandRun {
  const { stdout = '', stderr = '' } = fields
  return {
    end: { kind: 'exited', code: 0 },
    durationMs: 10,
    stdout,
    stderr,
    output: stdout + stderr,
    isTruncated: false,
    outputFile: null,
    survivors: [],
    ...fields
  }
}

/** The engine's own regexes, not bounded in time. */
export const plainRegexes: Regexes = {
  compile(source, flags) {
    const regex = new RegExp(source, flags.replace('g', ''))
    const every = new RegExp(source, `${flags.replace('g', '')}g`)
    return {
      source,
      flags,
      test: text => regex.test(text),
      matches: text =>
        [...text.matchAll(every)].map(match => ({
          index: match.index,
          text: match[0],
          groups: match.groups ?? {}
        }))
    }
  }
}

/** Time does not pass by itself here: a wait ends when nobody waits for it any more. */
function untilAborted(_ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => signal.addEventListener('abort', () => resolve()))
}
