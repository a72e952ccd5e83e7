import { describe, expect, test } from '@jest/globals'
import { explain } from '../../src/commands/explain.ts'
import { runCommand } from '../fakes/run-command.ts'
import { temporaryFolder } from '../git/temporary-folder.ts'
import { writeTree } from '../git/write-tree.ts'

const config = `extends: go
checks:
  stress:
    title: "It holds \\e[31munder load"
    run: ./stress.sh
    when: branch == main
    needs: [go-test, go-vet]
    expect: duration < 5m
    owner: acme/core
    help: Run it at the desk.
`

async function explainIn(text: string, ...args: readonly string[]) {
  await using folder = await temporaryFolder()
  await writeTree(folder.path, { 'readiness.yml': text })
  return await runCommand(explain, { args: [...args, '--root', folder.path], cwd: folder.path })
}

describe('readiness explain', () => {
  test('a check of the config, with all that its source adds', async () => {
    expect(await explainIn(config, 'stress')).toEqual({
      code: 0,
      stdout: `## stress

It holds under load

- source: run
- written in: readiness.yml:3
- severity: error
- stage: pre-merge
- timeout: 10m
- applies when: branch == main
- runs after: go-test, go-vet
- owner: acme/core

It passes when:

- exit == 0
- failures == 0
- duration < 5m

Run it at the desk.
`,
      stderr: ''
    })
  })

  test('a check of a preset that the config does not extend', async () => {
    expect((await explainIn(config, 'cargo-fmt')).stdout).toBe(`## cargo-fmt

A check of the preset rust.

\`\`\`yaml
checks:
  cargo-fmt:
    title: The code is formatted
    when: Cargo.toml exists
    run: cargo fmt --all --check
    help: Run \`cargo fmt --all\` and commit what it changes.
\`\`\`
`)
  })

  test.each([
    { word: 'elixir/dbg', begins: '## elixir/dbg\n\n' },
    { word: 'rust', begins: '## rust\n\n' },
    { word: 'scan', begins: '## scan\n\n' },
    { word: 'go-vet', begins: '## go-vet\n\nVet finds nothing\n\n- source: run\n- written in: preset go:9\n' }
  ])('$word', async ({ word, begins }) => {
    const { code, stdout } = await explainIn(config, word)
    expect([code, stdout.slice(0, begins.length)]).toEqual([0, begins])
  })

  test('a rule, even when the config has mistakes', async () => {
    expect((await explainIn('checks: 5\n', 'elixir/dbg')).code).toBe(0)
  })

  test.each([
    { word: 'stres', stderr: 'stres is no rule, preset, source or check — did you mean stress?\n' },
    { word: 'elixir/dgb', stderr: 'elixir/dgb is no rule, preset, source or check — did you mean elixir/dbg?\n' },
    { word: 'service', stderr: 'service is a source that is not in this version — See readiness list sources.\n' },
    {
      word: 'nothing-like-it',
      stderr:
        'nothing-like-it is no rule, preset, source or check — see readiness list rules, presets or sources, or the ids in the config\n'
    }
  ])('$word → 2', async ({ word, stderr }) => {
    expect(await explainIn(config, word)).toEqual({ code: 2, stdout: '', stderr })
  })

  test('a word that could be a check needs a config that can be read', async () => {
    expect(await explainIn('checks: 5\n', 'stress')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'readiness.yml:1:1: checks: is a text — write a mapping: the id of a check, a colon, and the check\n'
    })
  })

  test('nothing → 2', async () => {
    expect((await explainIn(config)).stderr).toBe(
      'explain: what is to be explained? — Name a rule, preset, source or check: readiness explain scan\n'
    )
  })
})
