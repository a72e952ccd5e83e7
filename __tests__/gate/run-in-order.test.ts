import { expect, test } from '@jest/globals'
import { runInOrder } from '../../src/gate/run-in-order.ts'

type Planned = {
  id: string
  needs?: readonly string[]
  isAlone?: boolean
  urgency?: number
  writes?: readonly string[]
}

/** What ran when: `+a` it started, `-a` it ended. Each takes as many turns as is said, or one. */
async function order(nodes: readonly (Planned & { turns?: number })[], concurrency: number): Promise<string> {
  const told: string[] = []
  const whole = nodes.map(node => ({ needs: [], isAlone: false, writes: [], urgency: 0, turns: 1, ...node }))
  await runInOrder(whole, concurrency, async ({ id, turns }) => {
    told.push(`+${id}`)
    for (let turn = 0; turn < turns; turn++) await new Promise(resolve => setImmediate(resolve))
    told.push(`-${id}`)
  })
  return told.join(' ')
}

test('the most urgent starts first, and of equals the one that stands first', async () => {
  const nodes = [{ id: 'a', urgency: 1 }, { id: 'b', urgency: 5 }, { id: 'c', urgency: 1 }, { id: 'd' }]
  expect(await order(nodes, 1)).toBe('+b -b +a -a +c -c +d -d')
})

test('what is urgent still waits for all it needs', async () => {
  expect(await order([{ id: 'a', needs: ['b'], urgency: 9 }, { id: 'b' }], 2)).toBe('+b -b +a -a')
})

test('nothing runs beside one that runs alone, and it keeps nobody waiting', async () => {
  const nodes = [{ id: 'stress', isAlone: true, urgency: 9 }, { id: 'a', turns: 3 }, { id: 'b' }, { id: 'c' }]
  expect(await order(nodes, 2)).toBe('+a +b -b +c -c -a +stress -stress')
})

test('two that run alone run one after the other, what waits for them after it', async () => {
  const nodes = [
    { id: 'after', needs: ['one'] },
    { id: 'two', isAlone: true },
    { id: 'one', isAlone: true, urgency: 1 }
  ]
  expect(await order(nodes, 3)).toBe('+one -one +after -after +two -two')
})

test.each([
  { name: 'the same file', a: ['r.xml'], b: ['r.xml'], isTogether: false },
  { name: 'another file', a: ['r.xml'], b: ['r.xml.gz'], isTogether: true },
  { name: 'a glob of it', a: ['out/**/*.xml'], b: ['other.xml', 'out/r.xml'], isTogether: false },
  { name: 'a glob below the same folder', a: ['out/*.xml'], b: ['out/unit/*.xml'], isTogether: false },
  { name: 'a glob of another folder', a: ['out/*.xml'], b: ['outer/*.xml'], isTogether: true },
  { name: 'a glob of everything', a: ['*.xml'], b: ['out/r.xml'], isTogether: false },
  { name: 'nothing', a: ['r.xml'], b: [], isTogether: true }
])('of two checks that write, one waits if the other may write the same: $name → $isTogether', async row => {
  const nodes = [{ id: 'a', writes: row.a }, { id: 'b', writes: row.b }, { id: 'c' }]
  expect(await order(nodes, 2)).toBe(row.isTogether ? '+a +b -a +c -b -c' : '+a +c -a +b -c -b')
})

test('checks that wait for each other are a defect, and not a gate that never ends', async () => {
  const nodes = [{ id: 'a' }, { id: 'b', needs: ['c'] }, { id: 'c', needs: ['b'] }]
  await expect(order(nodes, 2)).rejects.toEqual(new Error('these wait for each other: b, c'))
})
