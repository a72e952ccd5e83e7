type Planted = {
  readonly rule: RegExp
  readonly path: string
  readonly text: string
  readonly breaches: readonly string[]
}

const lines = (count: number, line: string) => `${line}\n`.repeat(count)

/** Files that break a rule, or just do not: what each is to be told. */
export const planted: readonly Planted[] = [
  { rule: /below/, path: 'src/domain/a.ts', text: "import { b } from '../text/b.ts'", breaches: ['src/text/b.ts'] },
  { rule: /below/, path: 'src/statement/a.ts', text: "export * from '../gate/b.ts'", breaches: ['src/gate/b.ts'] },
  {
    rule: /below/,
    path: 'src/sources/run/a.ts',
    text: "import type { B } from '../scan/b.ts'",
    breaches: ['src/sources/scan/b.ts']
  },
  {
    rule: /below/,
    path: 'src/sources/run/a.ts',
    text: "import '../define.ts'\nimport './b.ts'\nimport '../../domain/check.ts'",
    breaches: []
  },
  {
    rule: /below/,
    path: 'src/reporters/json/a.ts',
    text: "import '../../config/config.ts'",
    breaches: ['src/config/config.ts']
  },
  {
    rule: /below/,
    path: 'src/reporters/json/a.ts',
    text: "type A = import('../../gate/b.ts').B",
    breaches: ['src/gate/b.ts']
  },
  {
    rule: /outside/,
    path: 'src/gate/a.ts',
    text: "import { join } from 'node:path'\nimport 'node:fs'",
    breaches: ['node:fs']
  },
  {
    rule: /room/,
    path: 'src/config/presets/a.ts',
    text: "import './b.ts'\nimport '../yaml/c.ts'\nimport '../config.ts'\nimport '../entries/d.ts'\nimport '../load.ts'",
    breaches: ['src/config/config.ts', 'src/config/entries/d.ts', 'src/config/load.ts']
  },
  { rule: /room/, path: 'src/config/load.ts', text: "import './entries/a.ts'", breaches: [] },
  { rule: /outside/, path: 'src/gate/a.ts', text: "await import('node:http')", breaches: ['node:http'] },
  {
    rule: /outside/,
    path: 'src/gate/a.ts',
    text: 'const a = [process.env.A,\nDate.now(), new Date(), new Date(0)]',
    breaches: ['line 1: process.env', 'line 2: Date.now', 'line 2: new Date']
  },
  {
    rule: /outside/,
    path: 'src/gate/a.ts',
    text: "console.log('é')\nMath.random(); fetch(''); Math.max()",
    breaches: ['line 1: console.log', 'line 2: Math.random', 'line 2: fetch()']
  },
  { rule: /outside/, path: 'src/platform/a.ts', text: "import 'node:fs'\nprocess.exit()", breaches: [] },
  { rule: /toolkit/, path: 'src/platform/a.ts', text: "import '@actions/core'", breaches: [] },
  {
    rule: /toolkit/,
    path: 'src/gate/a.ts',
    text: "const a = () => import('@actions/core')",
    breaches: ['@actions/core']
  },
  { rule: /200 lines/, path: 'src/a.ts', text: lines(200, '// é'), breaches: [] },
  { rule: /200 lines/, path: 'src/a.ts', text: lines(201, '//'), breaches: ['201 lines'] },
  { rule: /40 lines/, path: 'src/a.ts', text: `const a = () => {\n${lines(38, '')}}`, breaches: [] },
  {
    rule: /40 lines/,
    path: 'src/a.ts',
    text: `// é\nconst a = () => {\n${lines(39, '')}}`,
    breaches: ['line 2: 41 lines, 0 parameters']
  },
  {
    rule: /40 lines/,
    path: 'src/a.ts',
    text: 'class A { m(a, b, c) {} n(a, b, c, d) {} }',
    breaches: ['line 1: 1 lines, 4 parameters']
  },
  {
    rule: /does nothing/,
    path: 'src/a.ts',
    text: "import './b.ts'\nconst a = 1\nexport type B = 1\nlet c\na()",
    breaches: ['line 4', 'line 5']
  },
  { rule: /40 lines/, path: 'src/a.ts', text: 'a.replace(b, (a, b, c, d) => a)', breaches: [] },
  { rule: /does nothing/, path: 'src/cli.ts', text: 'a()', breaches: [] },
  { rule: /named/, path: 'src/gate/utils.ts', text: '', breaches: ['src/gate/utils.ts'] },
  { rule: /named/, path: 'src/gate/runCheck.ts', text: '', breaches: ['src/gate/runCheck.ts'] },
  { rule: /named/, path: 'src/gate/run-check.ts', text: '', breaches: [] },
  {
    rule: /one word/,
    path: 'src/a.ts',
    text: 'type A = { issues: 1 }\nfunction toDiagnostic() {}',
    breaches: ['line 1: issues', 'line 2: toDiagnostic']
  },
  { rule: /one word/, path: 'src/problem-list.ts', text: '', breaches: ['problem-list.ts'] }
]
