/** A fault planted in the demonstration repository, and where a reader would look for it. */
export type PlantedFault = {
  readonly check: string
  readonly what: string
  /** `null`: the fault is that something is missing. */
  readonly path: string | null
  readonly line: number | null
}

const greeter = `defmodule Greeter do
  # A comment that names IO.inspect is no leftover.
  def greet(name) do
    name
    |> String.trim()
    |> IO.inspect(label: "name")
    |> then(&"Hello, #{&1}! Here IO.inspect is only a word.")
  end
end
`

const worker = `def handle(request):
    """Handles one request; a mention of open("/tmp/x.log", "a") here is only prose."""
    with open("/tmp/worker_debug.log", "a") as log:
        log.write(f"got {request}\\n")
    return {"ok": True}
`

const checkFormat = `import { readFileSync } from 'node:fs'

let exitCode = 0
for (const path of ['src/greeting.mjs', 'test/greeting.test.mjs']) {
  readFileSync(path, 'utf8').split('\\n').forEach((line, index) => {
    if (!/\\s$/.test(line)) return
    console.log(\`\${path}:\${index + 1}: trailing white space\`)
    exitCode = 1
  })
}
process.exit(exitCode)
`

const greeting = `export function greeting(name) {
  return \`Hello, \${name}!\`  
}
`

const greetingTest = `import assert from 'node:assert/strict'
import test from 'node:test'
import { greeting } from '../src/greeting.mjs'

test('greets by name', () => assert.equal(greeting('Ada'), 'Hello, Ada!'))
test('greets a stranger', () => assert.equal(greeting(''), 'Hello, stranger!'))
`

const config = `# What must hold before this repository is released.
checks:
  no-debug:
    title: No debug output left in the Elixir source
    scan: lib/**/*.ex
    forbid: [elixir/io-inspect, elixir/dbg, elixir/iex-pry]

  no-tmp-logs:
    title: No log files written under /tmp
    scan: "**/*.py"
    forbid: python/tmp-log-write

  format: node scripts/check-format.mjs

  tests:
    run: node --test
    expect: [tests >= 2, failures == 0]

  changelog:
    title: The release is in the changelog
    file: CHANGELOG.md

  readme:
    title: The README says how to use it
    file: README.md
    expect: section Usage exists
`

/** The demonstration repository, by path. */
export const repository: Readonly<Record<string, string>> = {
  '.github/readiness.yml': config,
  'README.md': '# Greeter\n\n## Usage\n\nCall `Greeter.greet/1`.\n',
  'lib/greeter.ex': greeter,
  'priv/python/worker.py': worker,
  'scripts/check-format.mjs': checkFormat,
  'src/greeting.mjs': greeting,
  'test/greeting.test.mjs': greetingTest
}

export const plantedFaults: readonly PlantedFault[] = [
  { check: 'no-debug', what: 'an IO.inspect in a pipeline', path: 'lib/greeter.ex', line: 6 },
  { check: 'no-tmp-logs', what: 'a log file written under /tmp', path: 'priv/python/worker.py', line: 3 },
  { check: 'format', what: 'trailing white space', path: 'src/greeting.mjs', line: 2 },
  { check: 'tests', what: 'a failing test', path: 'test/greeting.test.mjs', line: 6 },
  { check: 'changelog', what: 'a missing document', path: null, line: null }
]
