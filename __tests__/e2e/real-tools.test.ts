import { describe, expect } from '@jest/globals'
import { readiness } from '../dist/command-line.ts'
import { type JsonFinding, parseReport } from '../dist/json-report.ts'
import { workTree } from '../dist/work-tree.ts'
import type { Tree } from '../git/write-tree.ts'
import { greenElixir, greenPython, redElixir, redPython } from './projects.ts'
import { type Tool, testWith, toolPath } from './real-tool.ts'

/** Gates the project for real. Other checks than the one asked for are left out of the statuses. */
async function gated(tree: Tree, only: string | null) {
  await using work = await workTree(tree)
  const { exitCode, stdout, stderr } = await readiness({
    cwd: work.path,
    args: ['check', '--format', 'json', ...(only === null ? [] : ['--only', only])],
    env: { PATH: toolPath }
  })
  if (stdout === '') throw new Error(stderr)
  const { checks } = parseReport(stdout)
  return {
    exitCode,
    statuses: checks.filter(({ status }) => status !== 'skipped').map(({ id, status }) => `${id}: ${status}`),
    findings: checks.flatMap(({ findings }) => findings.map(placed)).sort()
  }
}

/** As much of the place as the tool told. */
function placed({ rule, path, startLine, startColumn }: JsonFinding): string {
  return `${rule} ${[path, startLine, startColumn].filter(part => part !== null).join(':')}`
}

type Row = {
  readonly tool: Tool
  readonly check: string
  readonly red: Tree
  readonly green: Tree
  readonly findings: readonly string[]
}

const rows: readonly Row[] = [
  {
    tool: 'mix',
    check: 'compile',
    red: redElixir,
    green: greenElixir,
    findings: ['mix-compile/warning lib/shop.ex:4']
  },
  {
    tool: 'mix',
    check: 'format',
    red: redElixir,
    green: greenElixir,
    findings: ['mix-format/unformatted lib/loose.ex']
  },
  {
    tool: 'mix',
    check: 'tests',
    red: redElixir,
    green: greenElixir,
    findings: ['mix-compile/warning lib/shop.ex:4', 'mix-test/failed test/shop_test.exs:5']
  },
  {
    tool: 'mix',
    check: 'no-debug',
    red: redElixir,
    green: greenElixir,
    findings: ['elixir/io-inspect lib/shop.ex:3:5']
  },
  {
    tool: 'pytest',
    check: 'tests',
    red: redPython,
    green: greenPython,
    findings: ['pytest/failed tests/test_till.py:5']
  },
  { tool: 'black', check: 'black', red: redPython, green: greenPython, findings: ['black/unformatted shop/loose.py'] },
  {
    tool: 'flake8',
    check: 'flake8',
    red: redPython,
    green: greenPython,
    findings: [
      'flake8/E201 shop/loose.py:1:6',
      'flake8/E202 shop/loose.py:1:12',
      'flake8/E231 shop/loose.py:1:10',
      'flake8/F401 shop/till.py:1:1'
    ]
  },
  { tool: 'mypy', check: 'mypy', red: redPython, green: greenPython, findings: ['mypy/return-value shop/till.py:7'] },
  {
    tool: 'pytest',
    check: 'no-debug',
    red: redPython,
    green: greenPython,
    findings: ['python/breakpoint shop/till.py:6:9']
  }
]

describe.each(rows)('$tool: $check', ({ tool, check, red, green, findings }) => {
  testWith(tool)('red: every fault is found at its place', async () => {
    expect(await gated(red, check)).toEqual({ exitCode: 1, statuses: [`${check}: failed`], findings })
  })

  testWith(tool)('green: nothing is', async () => {
    expect(await gated(green, check)).toEqual({ exitCode: 0, statuses: [`${check}: passed`], findings: [] })
  })
})

describe('a test command that ran no test is broken', () => {
  const untested = (tree: Tree, path: string) => ({ ...tree, [path]: '' })

  testWith('mix')('mix', async () => {
    const { exitCode, statuses } = await gated(untested(greenElixir, 'test/shop_test.exs'), 'tests')
    expect({ exitCode, statuses }).toEqual({ exitCode: 1, statuses: ['tests: broken'] })
  })

  testWith('pytest')('pytest', async () => {
    const { exitCode, statuses } = await gated(untested(greenPython, 'tests/test_till.py'), 'tests')
    expect({ exitCode, statuses }).toEqual({ exitCode: 1, statuses: ['tests: broken'] })
  })
})

describe('without a config the presets that fit are used', () => {
  const proven = (...ids: readonly string[]) => ids.map(id => `${id}: passed`)
  const bare = ({ '.github/readiness.yml': _, ...tree }: Tree) => tree
  const project = '[project]\nname = "shop"\nversion = "1.0.0"\n[tool.pytest.ini_options]\npythonpath = ["."]\n'

  testWith('mix')('elixir', async () => {
    const { exitCode, statuses } = await gated(bare(greenElixir), null)
    expect({ exitCode, statuses }).toEqual({
      exitCode: 0,
      statuses: proven('mix-test', 'mix-format', 'mix-compile', 'elixir-no-debug', 'elixir-no-tmp-logs')
    })
  })

  testWith('pytest')('python', async () => {
    const { exitCode, statuses } = await gated({ ...bare(greenPython), 'pyproject.toml': project }, null)
    expect({ exitCode, statuses }).toEqual({
      exitCode: 0,
      statuses: proven('pytest', 'python-no-debug', 'python-no-print', 'python-no-tmp-logs')
    })
  })
})
