import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Language, Parser } from 'web-tree-sitter'
import { toolPath } from '../../../e2e/real-tool.ts'
import { compilers, grammars } from './compilers.ts'

const FIXTURES = '__tests__/sources/scan/fixes/fixtures'
const names = readdirSync(FIXTURES).filter(name => !name.endsWith('.fixed'))

/** The file before its fixes, and after. */
function textOf(name: string, state: string): string {
  return readFileSync(`${FIXTURES}/${name}${state === 'after' ? '.fixed' : ''}`, 'utf8')
}

/** What the compiler says against the file; empty when it takes it. */
function refusal(name: string, text: string, [program = '', ...args]: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'readiness-test-'))
  try {
    cpSync('__tests__/sources/scan/fixes/stubs', folder, { recursive: true })
    const path = join(folder, name === 'forms.js' ? 'forms.mjs' : name)
    writeFileSync(path, text)
    const env = {
      ...process.env,
      PATH: toolPath,
      GOPATH: resolve(folder),
      GO111MODULE: 'off',
      GOFLAGS: '',
      GOCACHE: folder
    }
    const { status, stderr, stdout, error } = spawnSync(program, [...args, path], {
      cwd: folder,
      env,
      encoding: 'utf8'
    })
    return status === 0 ? '' : `${error ?? ''}${stdout}${stderr}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function isInstalled([program = '']: readonly string[]): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { env: { ...process.env, PATH: toolPath } }).status === 0
}

function testWith(compiler: readonly string[]): typeof test | typeof test.skip {
  if (process.env.CI_REQUIRE_TOOLS || isInstalled(compiler)) return test
  console.warn(`${compiler[0]} is not installed: what it says to the fixes is not asked.`)
  return test.skip
}

async function parses(wasm: string, text: string): Promise<boolean> {
  await Parser.init()
  const parser = new Parser()
  parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve(wasm)))
  const tree = parser.parse(text)
  const hasError = tree?.rootNode.hasError ?? true
  tree?.delete()
  parser.delete()
  return !hasError
}

describe.each(names)('%s', name => {
  const ending = name.replace(/^.*\./, '')
  const compiler = compilers[ending]
  const grammar = grammars[ending]

  if (compiler)
    testWith(compiler).each(['before', 'after'])(
      'is taken by its compiler %s the fix',
      state => expect(refusal(name, textOf(name, state), compiler)).toBe(''),
      60_000
    )

  if (grammar)
    test.each(['before', 'after'])('is parsed by its grammar %s the fix', async state => {
      expect(await parses(grammar, textOf(name, state))).toBe(true)
    })

  test('is read by its language', () => expect(compiler ?? grammar).toBeDefined())
})
