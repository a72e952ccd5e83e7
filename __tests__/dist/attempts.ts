import type { Tree } from '../git/write-tree.ts'

/** The rules that hold: what is left in `lib/shop.ex` breaks them, whatever a change says. */
export const rules = `extends: docker
checks:
  no-debug:
    scan: lib/**
    forbid: elixir/io-inspect
  lines:
    run: printf 'a\\nb\\nc\\n'
    expect: lines >= 3
  matched:
    run: printf 'lib/other.ex:1 wrong\\n'
    matcher: .github/lint.json
    severity: warning
`

/** A problem matcher of lines as `a.ex:1 wrong`, or of no line at all. */
const matcher = (regexp: string) =>
  JSON.stringify({ problemMatcher: [{ owner: 'lint', pattern: [{ regexp, file: 1, line: 2, message: 3 }] }] })

export const base: Tree = {
  '.github/readiness.yml': rules,
  '.github/CODEOWNERS': '* @grace\n',
  '.github/lint.json': matcher('^(\\S+):(\\d+) (.*)$'),
  '.github/workflows/readiness.yml': 'on: pull_request\n',
  'lib/other.ex': ':ok\n',
  Dockerfile: 'FROM debian:12\n',
  '.dockerignore': '.git\n'
}

const leftover = 'IO.inspect(1)\n'

/** What a pull request may try, as SECURITY.md tells it. */
export type Attempt = {
  readonly tries: string
  /** What the gate does, in the words of that page. */
  readonly gate: string
  readonly change: Tree
  readonly title?: string
  /** What happened to the pull request; it was pushed to if nothing is said. */
  readonly action?: string
  /** Where the leftover is found; `lib/shop.ex` if nothing is said. */
  readonly path?: string
  /** How the change to the rules stands, and what is told of it first; `null` where the rules are as they were. */
  readonly rules: readonly [status: string, message: string] | null
}

const waits = 'is judged by the rules of the base, and waits for a code owner of the config'
const refuses = 'is judged by the rules of the base, and fails, with the mistake at its place'
const judges = 'is judged like any other'

const edited = (from: string, to: string): Tree => ({ '.github/readiness.yml': rules.replace(from, to) })

export const attempts: readonly Attempt[] = [
  {
    tries: 'deletes the config',
    gate: waits,
    change: { '.github/readiness.yml': null },
    rules: ['waiting', 'Weaker: .github/readiness.yml is deleted, and the presets docker stand in']
  },
  {
    tries: 'loosens a number',
    gate: waits,
    change: edited('lines >= 3', 'lines >= 2'),
    rules: ['waiting', 'Weaker: lines: lines >= 3 is now lines >= 2']
  },
  {
    tries: 'excludes a path',
    gate: waits,
    change: edited('lib/**', 'lib/**\n    exclude: lib/shop.ex'),
    rules: ['waiting', 'Weaker: no-debug: exclude: lib/shop.ex is new']
  },
  {
    tries: 'adds a glob with `!` to those that are scanned',
    gate: waits,
    change: edited('scan: lib/**', 'scan: [lib/**, "!lib/shop.ex"]'),
    rules: ['waiting', 'Weaker: no-debug: scan: !lib/shop.ex is new']
  },
  {
    tries: 'makes a check a warning, or turns it off',
    gate: waits,
    change: edited('lib/**', 'lib/**\n    severity: warning'),
    rules: ['waiting', 'Weaker: no-debug: severity: error is now warning']
  },
  {
    tries: 'adds a waiver',
    gate: waits,
    change: edited('checks:', 'waivers: [{ check: no-debug, reason: soon, by: grace, until: 2099-12-31 }]\nchecks:'),
    rules: ['waiting', 'Weaker: no-debug is waived until 2099-12-31 by grace: soon']
  },
  {
    tries: 'changes what it `extends`',
    gate: waits,
    change: edited('extends: docker\n', ''),
    rules: ['waiting', 'Weaker: hadolint: the check is gone (run)']
  },
  {
    tries: 'edits a problem matcher that the config names',
    gate: waits,
    change: { '.github/lint.json': matcher('^(never):(\\d+) (.*)$') },
    rules: ['waiting', 'Weaker: matched: matcher: what .github/lint.json says is changed; which way cannot be told']
  },
  {
    tries: 'names a version of a preset, or a preset of another repository',
    gate: refuses,
    change: edited('extends: docker', 'extends: docker@v2'),
    rules: ['failed', "extends: 'docker@v2' names a preset of another repository, which is not in this version"]
  },
  {
    tries: 'brings a checklist',
    gate: refuses,
    change: edited('checks:', 'checklist: docs/CHECKLIST.md\nchecks:'),
    rules: ['failed', 'checklist: `checklist` is not in this version']
  },
  {
    tries: 'puts a symbolic link in the place of the config',
    gate: refuses,
    change: { '.github/readiness.yml': { link: '/tmp/readiness.yml' } },
    rules: ['failed', 'cannot be read: it is a symbolic link, in']
  },
  {
    tries: 'adds a second config beside the first',
    gate: refuses,
    change: { 'readiness.yml': 'checks: { fine: "true" }\n' },
    rules: ['failed', '.github/readiness.yml is a config too, and only one can hold']
  },
  {
    tries: 'names itself among the owners and loosens a number at once',
    gate: 'is judged by the rules of the base, and waits for an owner that the base names',
    change: { ...edited('lines >= 3', 'lines >= 2'), '.github/CODEOWNERS': '* @Codertocat\n' },
    rules: ['waiting', 'Weaker: lines: lines >= 3 is now lines >= 2']
  },
  {
    tries: 'marks its files as generated, in `.gitattributes`',
    gate: 'is judged like any other: an attribute that the change brings hides nothing of it',
    change: { '.gitattributes': 'lib/** linguist-generated\n' },
    rules: null
  },
  {
    tries: 'names a file `%0A::error::`',
    gate: `${judges}: a name is text`,
    change: { 'lib/a%0A::error::b.ex': leftover },
    path: 'lib/a%0A::error::b.ex',
    rules: null
  },
  {
    tries: 'titles itself `::set-output name=verdict::ready`',
    gate: `${judges}: its title is nowhere read`,
    change: {},
    title: '##[error]a\n::set-output name=verdict::ready',
    rules: null
  },
  {
    tries: 'is green against a branch with weaker rules, and then gets another base',
    gate: 'is judged anew where the workflow has `edited` among its `types:`; `readiness doctor` tells where not',
    change: {},
    action: 'edited',
    rules: null
  },
  {
    tries: 'edits the workflow, so that it does not run the gate',
    gate: 'is not seen by the gate: have rulesets require the check, and owners for `.github/workflows/`; `readiness doctor` tells what is missing',
    change: { '.github/workflows/readiness.yml': 'on: push\n' },
    rules: null
  }
]

/** The change of an attempt, with what the rules of the base forbid. */
export function changeOf({ change, path = 'lib/shop.ex' }: Attempt): Tree {
  return { ...change, [path]: leftover }
}
