import docker from './docker.yml'
import elixir from './elixir.yml'
import go from './go.yml'
import javascript from './javascript.yml'
import python from './python.yml'
import releaseDocs from './release-docs.yml'
import ruby from './ruby.yml'
import rust from './rust.yml'

/** A set of checks that many repositories need, in the same language as any config. */
export type Preset = { readonly name: string; readonly summary: string; readonly text: string }

export const presets: readonly Preset[] = [
  {
    name: 'elixir',
    summary: 'Tests, formatting, warnings, credo, dialyzer and debug output of a Mix project',
    text: elixir
  },
  { name: 'python', summary: 'Tests, formatting, linters and debug output of a Python project', text: python },
  { name: 'javascript', summary: 'Tests, types, linters and debug output of a Node package', text: javascript },
  { name: 'go', summary: 'Tests, formatting, vet and debug output of a Go module', text: go },
  { name: 'ruby', summary: 'Tests, linter and debugger calls of a Ruby project', text: ruby },
  { name: 'rust', summary: 'Tests, formatting, lints and debug output of a Cargo package', text: rust },
  { name: 'docker', summary: 'Linter and build hygiene of a Dockerfile', text: docker },
  { name: 'release-docs', summary: 'Changelog, runbook and rollback plan; needs `release:`', text: releaseDocs }
]

/** Presets of the language which need sources that this version does not have. */
export const laterPresets = ['docker-compose', 'kubernetes', 'prometheus', 'golden-signals', 'secrets'] as const

/** What a position in a preset is shown as. */
export function presetPath(name: string): string {
  return `preset ${name}`
}
