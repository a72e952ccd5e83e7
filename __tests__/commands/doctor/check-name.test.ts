import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { checkNamesOf, isCalled, nested, show } from '../../../src/commands/doctor/workflow/check-name.ts'
import { toWorkflow } from '../../../src/commands/doctor/workflow/workflow.ts'

/** `<…>` stands for an expression of a workflow. */
const namesOf = (text: string) => {
  const job = text.replace(/<(.*?)>/g, (_, expression) => ['$', '{{ ', expression, ' }}'].join(''))
  const [first] = toWorkflow('ci.yml', { jobs: { gate: parse(job) } }).jobs
  return first === undefined ? [] : checkNamesOf(first).map(show)
}

test.each([
  { job: '{}', names: ['gate'] },
  { job: 'name: Readiness', names: ['Readiness'] },
  { job: 'name: 7', names: ['7'] },
  { job: 'name: On <github.event_name>', names: ['On …'] },
  { job: 'strategy: { matrix: { os: [linux, mac] } }', names: ['gate (linux)', 'gate (mac)'] },
  { job: 'strategy: { matrix: { node: 20 } }', names: ['gate (20)'] },
  {
    job: '{ name: Test, strategy: { matrix: { os: [a, b], node: [20, 24], exclude: [{ os: a, node: 24 }] } } }',
    names: ['Test (a, 20)', 'Test (b, 20)', 'Test (b, 24)']
  },
  {
    job: '{ name: "Node <matrix.node> on <matrix.os>", strategy: { matrix: { os: [a], node: [20, 24] } } }',
    names: ['Node 20 on a', 'Node 24 on a']
  },
  { job: '{ name: "<matrix.on.os>", strategy: { matrix: { on: [{ os: a }, { os: b }] } } }', names: ['a', 'b'] },
  { job: 'strategy: { matrix: { on: [{ os: a, node: 20 }] } }', names: ['gate (a, 20)'] },
  {
    job: 'strategy: { matrix: { os: [a, b], include: [{ os: a, extra: true }, { os: c }] } }',
    names: ['gate (…)', 'gate (b)', 'gate (c)']
  },
  { job: 'strategy: { matrix: { include: [{ os: a }] } }', names: ['gate (a)'] },
  { job: 'strategy: { matrix: "<fromJSON(needs.plan.outputs.matrix)>" }', names: ['gate (…)'] },
  { job: 'strategy: { matrix: { os: "<fromJSON(inputs.os)>" } }', names: ['gate (…)'] },
  {
    job: '{ name: "A <matrix.os>", strategy: { matrix: { os: "<fromJSON(inputs.os)>" } } }',
    names: ['A …']
  },
  { job: `strategy: { matrix: { n: [${Array(257).fill(1)}] } }`, names: ['gate (…)'] }
])('$job', ({ job, names }) => expect(namesOf(job)).toEqual(names))

test('256 jobs of a matrix are told apart', () => {
  expect(namesOf(`strategy: { matrix: { n: [${[...Array(256).keys()]}] } }`)).toHaveLength(256)
})

test('a name is matched whole, and what is open in it by anything', () => {
  const name = nested(['ci'], ['gate (', null, ')'])
  expect(
    ['ci / gate (1)', 'ci / gate (a, b)', 'ci / gate', 'x ci / gate (1)'].filter(each => isCalled(each, name))
  ).toEqual(['ci / gate (1)', 'ci / gate (a, b)'])
  expect(isCalled('a+b', ['a+b'])).toBe(true)
  expect(isCalled('aab', ['a+b'])).toBe(false)
})
