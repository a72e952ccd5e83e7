import type { Format } from '../format.ts'
import { bandit } from './bandit.ts'
import { biome } from './biome.ts'
import { black } from './black.ts'
import { cargoBuild } from './cargo-build.ts'
import { cargoTest } from './cargo-test.ts'
import { coveragePy } from './coverage-py.ts'
import { credo } from './credo.ts'
import { dialyzer } from './dialyzer.ts'
import { eslint } from './eslint.ts'
import { flake8 } from './flake8.ts'
import { goCompile } from './go-compile.ts'
import { goTest } from './go-test.ts'
import { gofmt } from './gofmt.ts'
import { golangciLint } from './golangci-lint.ts'
import { hadolint } from './hadolint.ts'
import { istanbul } from './istanbul.ts'
import { jest } from './jest.ts'
import { mixCompile } from './mix-compile.ts'
import { mixFormat } from './mix-format.ts'
import { mixTest } from './mix-test.ts'
import { mocha } from './mocha.ts'
import { mypy } from './mypy.ts'
import { nodeTest } from './node-test.ts'
import { npmAudit } from './npm-audit.ts'
import { phpunit } from './phpunit.ts'
import { prettier } from './prettier.ts'
import { printedReports } from './printed-report.ts'
import { pylint } from './pylint.ts'
import { pytest } from './pytest.ts'
import { rspec } from './rspec.ts'
import { rubocop } from './rubocop.ts'
import { ruff } from './ruff.ts'
import { shellcheck } from './shellcheck.ts'
import { terraformValidate } from './terraform-validate.ts'
import { tsc } from './tsc.ts'
import { unittest } from './unittest.ts'
import { vitest } from './vitest.ts'
import { workflowCommands } from './workflow-commands.ts'
import { yamllint } from './yamllint.ts'

/** Every tool whose output can be read, one line each. */
export const formats: readonly Format[] = [
  bandit,
  biome,
  black,
  cargoBuild,
  cargoTest,
  credo,
  dialyzer,
  eslint,
  flake8,
  goCompile,
  goTest,
  gofmt,
  golangciLint,
  hadolint,
  jest,
  mixCompile,
  mixFormat,
  mixTest,
  mocha,
  mypy,
  nodeTest,
  npmAudit,
  phpunit,
  prettier,
  pylint,
  pytest,
  rspec,
  rubocop,
  ruff,
  shellcheck,
  terraformValidate,
  tsc,
  unittest,
  vitest,
  yamllint
]

/** The share of code that ran, printed by tools that wrap others: asked of every output that tells none itself. */
export const coverageFormats: readonly Format[] = [coveragePy, istanbul]

/** What any tool may print. Asked when the tools find nothing: some print this alone, some besides their own. */
export const commonFormats: readonly Format[] = [...printedReports, workflowCommands]
