import { expect, test } from '@jest/globals'
import { SharedWork } from '../../../src/sources/scan/shared-work.ts'

const paths = (count: number) => Array.from({ length: count }, (_, index) => `lib/f${index}.ex`)

/** What each of two threads takes, in turns, until all is taken. */
function takenByTwo(count: number): readonly string[] {
  const one = SharedWork.of(paths(count))
  const two = new SharedWork(one.shared)
  const taken: string[] = []
  for (let from = one; ; from = from === one ? two : one) {
    const turn = from.take()
    if (turn === null) return taken
    expect(turn.paths).toEqual(paths(count).slice(turn.first, turn.first + turn.paths.length))
    taken.push(...turn.paths)
  }
}

test.each([0, 1, 63, 64, 65, 129])('of %i files each is taken once', count => {
  expect(takenByTwo(count)).toEqual(paths(count))
})

test('a file that was put back is taken once more, by whoever comes first', () => {
  const own = SharedWork.of(paths(130))
  const other = new SharedWork(own.shared)
  expect(own.takeAgain()).toBeNull()
  for (const place of [3, 64, 129]) own.putBack(place)
  expect([other.takeAgain(), own.takeAgain(), other.takeAgain(), own.takeAgain(), other.takeAgain()]).toEqual([
    'lib/f3.ex',
    'lib/f64.ex',
    'lib/f129.ex',
    null,
    null
  ])
  own.putBack(0)
  expect(other.takeAgain()).toBe('lib/f0.ex')
})

test('all files can be put back', () => {
  const own = SharedWork.of(paths(65))
  for (let place = 0; place < 65; place += 1) own.putBack(place)
  const again = Array.from({ length: 66 }, () => own.takeAgain())
  expect(again).toEqual([...paths(65), null])
})
