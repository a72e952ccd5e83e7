/** Set by the runner for the action alone: what is in them, or can be written through them, is not for a command. */
const withheldNames: readonly string[] = [
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'GITHUB_ENTERPRISE_TOKEN',
  'GH_ENTERPRISE_TOKEN',
  'GITHUB_OUTPUT',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ARTIFACTS'
]

/** `ACTIONS_RUNTIME_TOKEN` and its like, the action's inputs, and its saved state. */
const withheldPrefixes: readonly string[] = ['ACTIONS_', 'INPUT_', 'STATE_']

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The environment a command gets: everything but the tokens and files the runner gives the action alone. A command that
 * needs a token is given it by name, in the check's `env:`.
 */
export function scrubbedEnvironment(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && !isWithheld(entry[0]))
  )
}

/** Names are compared without case: Windows knows no other. */
function isWithheld(name: string): boolean {
  const upper = name.toUpperCase()
  return withheldNames.includes(upper) || withheldPrefixes.some(prefix => upper.startsWith(prefix))
}
