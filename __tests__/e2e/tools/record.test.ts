import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { commonFormats, coverageFormats, formats } from '../../../src/sources/run/formats/index.ts'
import { expectedOf } from './expected.ts'
import { toolGroups, toolsOf } from './tool.ts'

const tools = toolGroups().flatMap(toolsOf)

test('what is recorded for the docs is what the tests expect', () => {
  const record = JSON.parse(readFileSync('docs/data/tools.json', 'utf8'))
  const expected = Object.entries(tools).map(([, { tool, cases }]) => [
    tool,
    {
      version: expect.stringMatching(/^\d/),
      cases: Object.fromEntries(Object.entries(cases).map(([name, each]) => [name, expectedOf(each)]))
    }
  ])
  expect(record).toEqual(Object.fromEntries(expected))
})

test('every format is proven with a tool, real or as documented', () => {
  const proven = new Set(tools.flatMap(tool => tool.formats))
  const names = [...formats, ...coverageFormats, ...commonFormats].map(({ name }) => name)
  expect(names.filter(name => !proven.has(name))).toEqual([])
})

test('no tool has two sets of cases, and each has one that fails and one that does not', () => {
  expect(new Set(tools.map(({ tool }) => tool)).size).toBe(tools.length)
  const isHalf = (tool: (typeof tools)[number]) =>
    new Set(Object.values(tool.cases).map(({ status }) => status === 'passed')).size < 2
  expect(tools.filter(isHalf).map(({ tool }) => tool)).toEqual([])
})
