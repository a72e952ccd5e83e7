import { expect, test } from '@jest/globals'
import { refusals } from '../../../src/sources/scan/refusals.ts'

const noName = {
  fact: 'every glob takes files away, and none names any',
  fix: 'add one that does, as in **',
  at: ['scan']
}

test.each([
  { main: ['**'], refused: [] },
  { main: ['**', '!docs/**'], refused: [] },
  { main: ['!docs/**'], refused: [noName] },
  { main: ['!docs/**', '!lib/**'], refused: [noName] }
])('$main', ({ main, refused }) => {
  expect(refusals({ main, fields: { forbid: ['elixir/dbg'], require: [] } })).toEqual(refused)
})
