import { expect, test } from '@jest/globals'
import { projectRoot } from '../runner/run-action.ts'
import { readiness } from './command-line.ts'
import { ACTIONS, ailments, guarded, requires, treeOf, workflow } from './doctor-set-up.ts'

/** A fork of the action, small: its build writes two files. */
const build = `import { mkdirSync, writeFileSync } from 'node:fs'
const folder = process.argv[2]
mkdirSync(\`\${folder}/chunks\`, { recursive: true })
writeFileSync(\`\${folder}/index.js\`, 'one\\n')
writeFileSync(\`\${folder}/chunks/a.js\`, 'two\\n')
`

const fork = {
  ...treeOf(workflow({})),
  'action.yml': 'name: Readiness Gate\n',
  'node_modules/one/package.json': '{}',
  'scripts/build.mjs': build,
  'dist/index.js': 'one\n',
  'dist/chunks/a.js': 'two\n'
}

const guardedMain = guarded({ rules: [requires(['Readiness', ACTIONS])] })

test.each([
  { name: 'is what its source builds to', change: {}, exitCode: 0, lines: [] },
  {
    name: 'has a byte more',
    change: { 'dist/index.js': 'one \n' },
    exitCode: 1,
    lines: ['wrong, dist: differs from a build: dist/index.js']
  },
  {
    name: 'has a file that no source makes, and lacks another',
    change: { 'dist/chunks/a.js': null, 'dist/chunks/evil.js': 'steal()\n' },
    exitCode: 1,
    lines: ['wrong, dist: differs from a build: dist/chunks/a.js, dist/chunks/evil.js']
  },
  {
    name: 'cannot be built',
    change: { 'scripts/build.mjs': 'throw new Error("no compiler")\n' },
    exitCode: 1,
    lines: [expect.stringMatching(/^unknown, dist: could not be built: /)]
  },
  {
    name: 'has nothing installed to be built with',
    change: { 'node_modules/one/package.json': null },
    exitCode: 1,
    lines: ['unknown, dist: could not be built: nothing is installed']
  }
])('the dist of a fork that $name', async ({ change, exitCode, lines }) => {
  const tree = Object.fromEntries(Object.entries({ ...fork, ...change }).filter(([, content]) => content !== null))
  expect(await ailments(tree, guardedMain)).toEqual({ exitCode, lines })
})

test('another repository has no dist to compare', async () => {
  const { 'action.yml': _, ...other } = fork
  expect(await ailments({ ...other, 'dist/index.js': 'anything\n' }, guardedMain)).toEqual({ exitCode: 0, lines: [] })
})

test('this repository is set up as it tells others to be', async () => {
  const { stdout } = await readiness({ cwd: projectRoot, args: ['doctor', '--format', 'json'] })
  const seen: { subject: string; state: string; fact: string }[] = JSON.parse(stdout)
  // What its dist is held against is not known while its source is being changed.
  const wrong = seen.filter(({ state, subject }) => state === 'wrong' && subject !== 'dist')
  expect(wrong.map(({ subject, fact }) => `${subject}: ${fact}`)).toEqual([])
  expect(seen.filter(({ state }) => state === 'ok').length).toBeGreaterThanOrEqual(7)
})
