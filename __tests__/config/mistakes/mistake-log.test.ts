import { expect, test } from '@jest/globals'
import { MistakeLog } from '../../../src/config/mistakes/mistake-log.ts'

test("mistakes are told in the file's order, the user's own first, each once", () => {
  const log = new MistakeLog()
  const wrong = { fact: 'f', fix: 'x' }
  log.add({ path: 'preset go', line: 1, column: 1 }, ['a'], wrong)
  log.add({ path: 'r.yml', line: 2, column: 9 }, ['b'], wrong)
  log.add({ path: 'r.yml', line: 2, column: 3 }, null, wrong)
  log.add({ path: 'r.yml', line: 2, column: 3 }, null, wrong)
  expect(log.inOrder('r.yml').map(({ path, line, column, key }) => [path, line, column, key])).toEqual([
    ['r.yml', 2, 3, null],
    ['r.yml', 2, 9, 'b'],
    ['preset go', 1, 1, 'a']
  ])
})
