import type { Trap } from './trap.ts'

const npm = (program: string) => ({ from: 'npm', version: `npx ${program} --version` }) as const
const esModule = '{ "private": true, "type": "module" }\n'
const failingVitest = {
  'package.json': esModule,
  'test/till.test.js': "import { expect, test } from 'vitest'\n\ntest('pays', () => {\n  expect(1).toBe(2)\n})\n"
}
const looseScript = { 'src/till.js': 'export function pay(amount) {\n  debugger\n  return amount == 1\n}\n' }
const onRunner = { GITHUB_ACTIONS: 'true', CI: 'true' }

const sarifOfEslint = JSON.stringify({
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'ESLint', rules: [{ id: 'eqeqeq' }], version: '9.39.5' } },
      artifacts: [{ location: { uri: 'ROOT/src/till.js' } }],
      results: [1, 2].map(startLine => ({
        level: 'error',
        message: { text: "Expected '===' and instead saw '=='." },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'ROOT/src/till.js', index: 0 },
              region: { startLine, startColumn: 3, endLine: startLine, endColumn: 5 }
            }
          }
        ],
        ruleId: 'eqeqeq',
        ruleIndex: 0
      }))
    }
  ]
})

export const webTraps: readonly Trap[] = [
  {
    ...npm('tsc'),
    trap: 'tsc --pretty writes its places in another way, and in colour',
    run: 'npx tsc --pretty --noEmit src/till.ts',
    files: { 'src/till.ts': "export const amount: number =\n  'a'\n" },
    status: 'failed',
    findings: ['tsc/TS2322 src/till.ts:1:14']
  },
  {
    ...npm('eslint'),
    trap: 'eslint tells absolute paths',
    run: 'npx eslint src',
    files: {
      'package.json': esModule,
      'eslint.config.js': "export default [{ rules: { eqeqeq: 'error' } }]\n",
      ...looseScript
    },
    status: 'failed',
    findings: ['eslint/eqeqeq src/till.js:3:17']
  },
  {
    from: 'node',
    version: 'node --version',
    trap: 'the SARIF of eslint has no fingerprints, and its paths are URLs (as its formatter writes it)',
    run: 'sed "s#ROOT#file://$PWD#g" recorded.sarif > eslint.sarif; exit 1',
    files: { 'recorded.sarif': sarifOfEslint, 'src/till.js': 'a == b\na == b\n' },
    check: { report: 'eslint.sarif' },
    status: 'failed',
    findings: ['eslint/eqeqeq src/till.js:1:3', 'eslint/eqeqeq src/till.js:2:3']
  },
  {
    ...npm('biome'),
    trap: 'the checkstyle report of biome says line 0 for a whole file',
    run: 'npx biome format --reporter=checkstyle src',
    files: looseScript,
    status: 'failed',
    findings: ['checkstyle/format src/till.js']
  },
  {
    ...npm('biome'),
    trap: 'biome prints prose behind an XML report',
    run: 'npx biome lint --reporter=checkstyle src 2>&1',
    files: looseScript,
    status: 'failed',
    findings: [
      'checkstyle/lint/suspicious/noDebugger src/till.js:2:3',
      'checkstyle/lint/suspicious/noDoubleEquals src/till.js:3:17'
    ]
  },
  {
    ...npm('biome'),
    trap: 'biome prints prose behind a JSON report',
    run: 'npx biome lint --reporter=sarif src 2>&1',
    files: looseScript,
    status: 'failed',
    findings: [
      'biome/lint/suspicious/noDebugger src/till.js:2:3',
      'biome/lint/suspicious/noDoubleEquals src/till.js:3:17'
    ]
  },
  {
    ...npm('vitest'),
    trap: 'vitest fails for an error beside the tests, none of which failed',
    run: 'npx vitest run --reporter junit --outputFile junit.xml',
    files: {
      'package.json': esModule,
      'test/till.test.js':
        "import { expect, test } from 'vitest'\n\ntest('pays', () => {\n  Promise.reject(new Error('beside'))\n  expect(1).toBe(1)\n})\n"
    },
    check: { report: 'junit.xml' },
    status: 'failed',
    findings: ['junit/failed']
  },
  {
    ...npm('vitest'),
    trap: 'vitest prints workflow commands by itself on a runner',
    run: 'npx vitest run',
    env: onRunner,
    files: failingVitest,
    status: 'failed',
    findings: ['vitest/failed test/till.test.js:4:13'],
    subjects: ['tests == 1', 'failures == 1']
  },
  {
    ...npm('biome'),
    trap: 'biome ci prints workflow commands by itself on a runner',
    run: 'npx biome ci src',
    env: onRunner,
    files: { 'src/till.js': 'export function pay(amount) {\n\tdebugger;\n\treturn amount === 1;\n}\n' },
    status: 'failed',
    findings: ['biome/lint/suspicious/noDebugger src/till.js:2:2']
  },
  {
    ...npm('jest'),
    trap: 'jest puts spaces around its badge in colour',
    run: 'npx jest',
    env: { FORCE_COLOR: '1' },
    files: {
      'package.json': '{ "private": true }\n',
      'test/till.test.js': "test('pays', () => {\n  expect(1).toBe(2)\n})\n"
    },
    status: 'failed',
    findings: ['jest/failed test/till.test.js:2:13']
  }
]

export const otherTraps: readonly Trap[] = [
  {
    from: 'debian',
    version: 'rubocop --version',
    trap: 'the JUnit report of rubocop has a test for each of its rules',
    run: 'rubocop --only Lint/UselessAssignment,Lint/Debugger --format junit --out rubocop.xml till.rb',
    files: { 'till.rb': 'def pay\n  unused = 1\nend\n' },
    check: { report: 'rubocop.xml' },
    status: 'failed',
    findings: ['junit/failed'],
    subjects: ['failures == 1']
  },
  {
    from: 'debian',
    version: 'shellcheck --version',
    trap: 'shellcheck tells a finding in several lines',
    run: 'shellcheck run.sh',
    files: { 'run.sh': '#!/bin/sh\nfor file in $(ls *.txt); do\n  rm $file\ndone\n' },
    status: 'failed',
    findings: [
      'shellcheck/SC2035 run.sh:2:18 (notice)',
      'shellcheck/SC2045 run.sh:2:13',
      'shellcheck/SC2086 run.sh:3:6 (notice)'
    ]
  },
  {
    from: 'debian',
    version: 'yamllint --version',
    trap: 'yamllint prints workflow commands by itself on a runner',
    run: 'yamllint a.yml',
    env: onRunner,
    files: { 'a.yml': '---\na:  1\n' },
    status: 'failed',
    findings: ['yamllint/colons a.yml:2:4']
  }
]
