import { describeNested, type NestedProject } from '../../config/presets/nested-projects.ts'
import type { Project } from './detect.ts'

/** The config to start from: what can be known now, and the rest as examples to uncomment. */
export function renderConfig({ presets, nested, readme, has }: Project): string {
  return [
    '# What must hold before a change is ready to release.',
    '# A check is one source (run, scan, file), and what is expected of it.',
    '#',
    '#   readiness check        runs the checks here, as on a pull request',
    '#   readiness validate     tells every mistake in this file',
    '#   readiness explain ID   says what a check, a rule or a preset means',
    '',
    ...renderPresets(presets),
    '',
    'checks:',
    '  readme:',
    '    title: There is a README, and it is not empty',
    `    file: ${readme}`,
    '    expect: size > 0B',
    '',
    ...renderOverride(presets),
    ...renderNested(nested),
    ...exampleLines(has).map(line => (line === '' ? '  #' : `  # ${line}`)),
    ''
  ].join('\n')
}

function renderPresets(presets: readonly string[]): readonly string[] {
  if (presets.length === 0) {
    return [
      '# Checks for a language come from a preset: `readiness list presets` shows them.',
      '# extends: [elixir, python]'
    ]
  }
  return [
    '# Each check of a preset applies only where its tool is set up: `readiness explain PRESET` shows them.',
    `extends: [${presets.join(', ')}]`
  ]
}

/** The check of each preset that an example changes. */
const testChecks: Readonly<Record<string, string>> = {
  elixir: 'mix-test',
  python: 'pytest',
  javascript: 'npm-test',
  go: 'go-test',
  ruby: 'rspec',
  rust: 'cargo-test',
  docker: 'docker-base-image'
}

function renderOverride(presets: readonly string[]): readonly string[] {
  const id = presets.map(preset => testChecks[preset]).find(id => id !== undefined)
  if (id === undefined) return []
  return [
    "  # A preset's check is changed field by field under its id, and dropped with `off`:",
    '  #',
    `  # ${id}:`,
    '  #   timeout: 20m',
    ''
  ]
}

/** How the tests of each kind are run. */
const testCommands: Readonly<Record<string, string>> = {
  elixir: 'mix test',
  python: 'pytest',
  javascript: 'npm test',
  go: 'go test ./...',
  ruby: 'bundle exec rspec',
  rust: 'cargo test'
}

function renderNested(nested: readonly NestedProject[]): readonly string[] {
  const [first] = nested.filter(({ preset }) => Object.hasOwn(testCommands, preset))
  if (first === undefined) return []
  const id = first.folder
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
  return [
    `  # Presets look at the root alone. Below it: ${describeNested(nested)}. A check there:`,
    '  #',
    `  # ${id || 'nested'}-tests:`,
    `  #   run: ${testCommands[first.preset]}`,
    `  #   working-directory: ${JSON.stringify(first.folder)}`,
    ''
  ]
}

/** Checks to uncomment. Every one of them is right as it stands. */
function exampleLines(has: Project['has']): readonly string[] {
  const changelog = has('CHANGELOG.md') ? 'CHANGELOG.md' : 'docs/*.md'
  return [
    'A command that must succeed, and what it must show besides: one sentence a line, SUBJECT OPERATOR VALUE.',
    '',
    'smoke-test:',
    '  title: The program starts',
    '  run: ./scripts/smoke-test.sh',
    '  timeout: 5m',
    '  expect:',
    '    - duration < 30s',
    '    - output contains ready',
    '    - output not matches /warning|deprecated/i',
    '',
    'Text that must not be left in the source. `severity: warning` shows it without shutting the gate.',
    '',
    'no-banner:',
    '  severity: warning',
    '  scan: src/**/*',
    '  forbid: "!!! REMOVE BEFORE RELEASE !!!"',
    '',
    'A document that must be there, with nothing left to fill in.',
    '',
    'release-notes:',
    `  file: ${changelog}`,
    '  expect:',
    '    - any section Unreleased exists',
    '    - placeholders == 0'
  ]
}
