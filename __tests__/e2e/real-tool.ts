import { spawnSync } from 'node:child_process'
import { test } from '@jest/globals'

/** Debian's own tools come first: a version manager's stand-ins may be in front of them. */
export const toolPath = `/usr/bin:/bin:${process.env.PATH ?? ''}`

const probes = {
  mix: ['mix', '--version'],
  pytest: ['python3', '-m', 'pytest', '--version'],
  black: ['black', '--version'],
  flake8: ['flake8', '--version'],
  mypy: ['mypy', '--version'],
  bandit: ['bandit', '--version']
} as const

export type Tool = keyof typeof probes

/** `test`, where the tool is installed or must be; elsewhere the test is skipped and says why. */
export function testWith(tool: Tool): typeof test | typeof test.skip {
  if (process.env.CI_REQUIRE_TOOLS || isInstalled(tool)) return test
  console.warn(`${tool} is not installed: its end-to-end tests are skipped. CI_REQUIRE_TOOLS=1 makes that a failure.`)
  return test.skip
}

function isInstalled(tool: Tool): boolean {
  const [program, ...args] = probes[tool]
  return spawnSync(program, args, { env: { ...process.env, PATH: toolPath } }).status === 0
}
