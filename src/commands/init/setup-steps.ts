import type { Project } from './detect.ts'

/** A step of a workflow: an action with its inputs, or the lines of a script. */
export type Step =
  | { readonly uses: string; readonly with: Readonly<Record<string, string>> }
  | { readonly run: readonly string[] }

type Has = Project['has']

/** Steps that make ready what a preset's commands need, in the order of the presets. */
export function setupSteps({ presets, has }: Project): readonly Step[] {
  return presets.flatMap(preset => setups[preset]?.(has) ?? [])
}

const setups: Readonly<Record<string, (has: Has) => readonly Step[]>> = {
  elixir: has => [
    has('.tool-versions')
      ? { uses: 'erlef/setup-beam@v1', with: { 'version-file': '.tool-versions', 'version-type': 'strict' } }
      : { uses: 'erlef/setup-beam@v1', with: { 'otp-version': "'27'", 'elixir-version': "'1.18'" } },
    { run: ['mix deps.get'] }
  ],
  python: has => [
    {
      uses: 'actions/setup-python@v6',
      with: has('.python-version') ? { 'python-version-file': '.python-version' } : { 'python-version': "'3.x'" }
    },
    ...pythonPackages(has)
  ],
  javascript: has => {
    const version = ['.nvmrc', '.node-version'].find(has)
    return [
      {
        uses: 'actions/setup-node@v6',
        with: version === undefined ? { 'node-version': 'lts/*' } : { 'node-version-file': version }
      },
      { run: nodePackages(has) }
    ]
  },
  go: () => [{ uses: 'actions/setup-go@v6', with: { 'go-version-file': 'go.mod' } }],
  ruby: has => [
    {
      uses: 'ruby/setup-ruby@v1',
      // Without a version file the action must be told: `ruby` is the latest.
      with: {
        ...(['.ruby-version', '.tool-versions'].some(has) ? {} : { 'ruby-version': 'ruby' }),
        'bundler-cache': 'true'
      }
    }
  ],
  // The runners of GitHub have Rust.
  rust: () => [{ run: ['rustup component add clippy rustfmt'] }]
}

const USE_ENVIRONMENT = 'echo "$PWD/.venv/bin" >> "$GITHUB_PATH"'

function pythonPackages(has: Has): readonly Step[] {
  if (has('uv.lock')) return [{ run: ['pipx install uv', 'uv sync', USE_ENVIRONMENT] }]
  if (has('poetry.lock')) {
    return [{ run: ['pipx install poetry', 'POETRY_VIRTUALENVS_IN_PROJECT=true poetry install', USE_ENVIRONMENT] }]
  }
  const lists = ['requirements.txt', 'requirements-dev.txt'].filter(has)
  if (lists.length > 0) return [{ run: [`python -m pip install ${lists.map(list => `-r ${list}`).join(' ')}`] }]
  return ['pyproject.toml', 'setup.py'].some(has) ? [{ run: ['python -m pip install --editable .'] }] : []
}

function nodePackages(has: Has): readonly string[] {
  if (has('pnpm-lock.yaml')) return ['corepack enable', 'pnpm install --frozen-lockfile']
  if (has('yarn.lock')) {
    return ['corepack enable', `yarn install ${has('.yarnrc.yml') ? '--immutable' : '--frozen-lockfile'}`]
  }
  return [has('package-lock.json') ? 'npm ci' : 'npm install']
}
