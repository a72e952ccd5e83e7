import { describe, expect, test } from '@jest/globals'
import { loadConfig } from '../../../src/config/load.ts'
import { presets } from '../../../src/config/presets/presets.ts'
import { sources } from '../../../src/sources/index.ts'
import { fakeFiles } from '../../fakes/fake-files.ts'
import { fakePorts } from '../../fakes/fake-ports.ts'

function load(text: string) {
  const files = fakeFiles({ 'r.yml': text, VERSION: '1.2.3' })
  return loadConfig({ files, path: 'r.yml', sources, env: {} })
}

describe.each(presets)('the preset $name', ({ name }) => {
  test('says in a title what each check proves', async () => {
    const { checks } = await load(`release: VERSION\nextends: ${name}\n`)
    const untitled = checks.filter(({ check: { id, title } }) => title.toLowerCase() === id.replace(/-/g, ' '))
    expect(untitled).toEqual([])
  })

  test('breaks no repository that lacks its tools', async () => {
    const { checks } = await load(`release: VERSION\nextends: ${name}\n`)
    const unconditional = checks.filter(({ check, when }) => check.source === 'run' && when.length === 0)
    expect(unconditional.map(({ check }) => check.id)).toEqual([])
  })

  test('finds nothing to scan where there are no such files', async () => {
    const { checks } = await load(`release: VERSION\nextends: ${name}\n`)
    const scans = checks.filter(({ check }) => check.source === 'scan')
    const outcomes = await Promise.all(scans.map(({ check }) => check.run(fakePorts(), new AbortController().signal)))
    expect(outcomes.map(({ kind }) => kind)).toEqual(scans.map(() => 'skipped'))
  })
})

test('all presets can be used together: no id stands in two of them', async () => {
  const names = presets.map(({ name }) => name)
  const config = await load(`release: VERSION\nextends: [${names.join(', ')}]\n`)
  expect(config.presets).toEqual(names)
})

test('mix test must report no failures', async () => {
  const { checks } = await load('extends: elixir\n')
  expect(checks.find(({ check }) => check.id === 'mix-test')?.expect.length).toBe(2)
})
