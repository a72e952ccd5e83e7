import type { Console } from './console.ts'

export type Command = {
  readonly name: string
  readonly summary: string
  readonly usage: string
  /** Each option and what it means. */
  readonly options: readonly (readonly [option: string, meaning: string])[]
  /** Loads the command and runs it. Resolves to the exit code. */
  run(console: Console): Promise<number>
}

const ROOT = ['--root DIR', 'the repository; default: the one around the current folder'] as const

/** Every command, in the order of the help. Each is loaded when it is called, so that none pays for another's start. */
export const commands: readonly Command[] = [
  {
    name: 'check',
    summary: 'run the gate',
    usage: '[OPTIONS]',
    options: [
      ['--config FILE', 'default: .github/readiness.yml, then readiness.yml, then presets for what is there'],
      ['--only ID,…', 'these checks and what they need'],
      ['--base REF', 'tell findings of this change from old ones'],
      ['--format FORMAT', 'pretty (default), json, sarif, junit, markdown, html'],
      ['--output FILE', 'write the report there'],
      ROOT
    ],
    run: async console => (await import('./check.ts')).check(console)
  },
  {
    name: 'scan',
    summary: 'run the scanner alone, without a config',
    usage: '[PATH…] [OPTIONS]',
    options: [
      ['--rule ID,…', 'these rules; default: all'],
      ['--base REF', 'only the lines changed since then'],
      ['--head REF', 'with --base: as they are in that commit, not in the work tree'],
      ['--fix', 'remove what needs no person to decide'],
      ['--format FORMAT', 'pretty (default), json, sarif'],
      ROOT
    ],
    run: async console => (await import('./scan.ts')).scan(console)
  },
  {
    name: 'validate',
    summary: 'tell every mistake in the config',
    usage: '[FILE] [OPTIONS]',
    options: [['--config FILE', 'the same as FILE'], ROOT],
    run: async console => (await import('./validate.ts')).validate(console)
  },
  {
    name: 'init',
    summary: 'write a config and a workflow to start from; nothing is overwritten',
    usage: '[OPTIONS]',
    options: [['--dry-run', 'show what would be written'], ROOT],
    run: async console => (await import('./init/command.ts')).initHere(console)
  },
  {
    name: 'doctor',
    summary: 'tell whether the gate really protects the branch',
    usage: '[OPTIONS]',
    options: [
      ['--branch NAME', 'default: the default branch, and every protected one'],
      ['--format FORMAT', 'pretty (default), json'],
      ROOT
    ],
    run: async console => (await import('./doctor/command.ts')).doctor(console)
  },
  {
    name: 'list',
    summary: 'show the rules, presets or sources there are',
    usage: 'rules|presets|sources [OPTIONS]',
    options: [['--format FORMAT', 'pretty (default), json'], ['--config FILE', 'for rules of yours'], ROOT],
    run: async console => (await import('./list.ts')).list(console)
  },
  {
    name: 'explain',
    summary: 'say what a rule, preset, source or check means',
    usage: 'ID [OPTIONS]',
    options: [['--config FILE', 'for a check of yours'], ROOT],
    run: async console => (await import('./explain.ts')).explain(console)
  },
  {
    name: 'schema',
    summary: "print the config's JSON Schema, for your editor",
    usage: '',
    options: [],
    run: async console => (await import('./schema.ts')).schema(console)
  },
  {
    name: 'demo',
    summary: 'gate a throw-away repository with planted faults, end to end',
    usage: '',
    options: [],
    run: async console => (await import('./demo/demo.ts')).demo(console)
  }
]
