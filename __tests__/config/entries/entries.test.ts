import { expect, test } from '@jest/globals'
import { mergeEntries } from '../../../src/config/entries/entries.ts'
import { MistakeLog } from '../../../src/config/mistakes/mistake-log.ts'
import type { ExtendedPreset } from '../../../src/config/presets/extends.ts'
import { parseYaml } from '../../../src/config/yaml/parse-yaml.ts'
import { describeMistake } from '../../../src/domain/errors.ts'

function preset(name: string, text: string, line: number): ExtendedPreset {
  const checks = parseYaml({ text, path: `preset ${name}`, log: new MistakeLog() })
  if (checks?.kind !== 'map') throw new Error('write a mapping')
  return { name, checks, extendedAt: { path: 'r.yml', line, column: 5 } }
}

test('one id in two presets is a mistake: else one of them silently wins', () => {
  const log = new MistakeLog()
  const { entries } = mergeEntries(
    { presets: [preset('a', 'x: 1st\ny: 2nd\n', 2), preset('b', 'y: other\nz: 3rd\n', 3)], arePresetsKnown: true },
    null,
    log
  )
  expect([entries.map(({ id, preset }) => `${id} of ${preset}`), log.inOrder('r.yml').map(describeMistake)]).toEqual([
    ['x of a', 'y of a', 'z of b'],
    [
      'r.yml:3:5: extends: the presets a and b both have a check y — extend one of the two, and write the checks of the other that you want under `checks`'
    ]
  ])
})

test('an override stands where the check of the preset stood, and new checks after them', () => {
  const own = parseYaml({ text: 'new: n\nx: mine\n', path: 'r.yml', log: new MistakeLog() })
  const { entries } = mergeEntries(
    { presets: [preset('a', 'x: 1st\ny: 2nd\n', 1)], arePresetsKnown: true },
    own?.kind === 'map' ? own : null,
    new MistakeLog()
  )
  expect(entries.map(({ id, at, preset }) => [id, at.path, preset])).toEqual([
    ['x', 'r.yml', 'a'],
    ['y', 'preset a', 'a'],
    ['new', 'r.yml', null]
  ])
})
