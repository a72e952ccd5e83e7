/** The user's set-up is wrong. `problem` names the place and the fact, `fix` the next step. Exit code 2. */
export class UserError extends Error {
  readonly fix: string
  constructor(problem: string, fix: string, options?: ErrorOptions) {
    super(problem, options)
    this.name = 'UserError'
    this.fix = fix
  }
}

/** One mistake in a config: where, which key, what is wrong and what would be right. */
export type Mistake = {
  readonly path: string
  /** 1-based; `null` when the mistake is about the whole file. */
  readonly line: number | null
  readonly column: number | null
  /** Dotted path to the key, e.g. `checks.tests.expct`; `null` when the file is not even YAML. */
  readonly key: string | null
  readonly fact: string
  readonly fix: string
}

/** The config cannot be used. Carries every mistake found, not only the first. Exit code 2. */
export class ConfigError extends Error {
  readonly mistakes: readonly Mistake[]
  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(describeMistake).join('\n'))
    this.name = 'ConfigError'
    this.mistakes = mistakes
  }
}

/** `.github/readiness.yml:12:7: checks.tests.expct: unknown key — did you mean expect?` */
export function describeMistake({ path, line, column, key, fact, fix }: Mistake): string {
  const place = [path, line, column].filter(part => part !== null).join(':')
  return `${place}: ${key === null ? '' : `${key}: `}${fact} — ${fix}`
}

/** A piece of the gate itself is missing. Exit code 3. */
export class IncompleteCopy extends Error {
  override readonly name = 'IncompleteCopy'
}

/** Parts of the gate are loaded when they are needed, and one is not there. */
export function isIncompleteCopy(error: unknown): error is Error {
  if (error instanceof IncompleteCopy) return true
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
}
