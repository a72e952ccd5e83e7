import { expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { renderJson } from '../../../src/reporters/json/render.ts'
import { reportJsonSchema } from '../../../src/reporters/json/schema.ts'
import { gallery } from '../gallery.ts'

const validate = new Ajv({ allErrors: true }).compile(reportJsonSchema())

const errorsIn = (report: unknown) => (validate(report) ? [] : validate.errors?.map(({ instancePath }) => instancePath))

test.each(Object.entries(gallery))('%s is as the published schema says', (_, report) => {
  expect(errorsIn(JSON.parse(renderJson(report)))).toEqual([])
})

test.each([
  { name: 'a verdict that is none', change: { verdict: 'green' }, path: '/verdict' },
  {
    name: 'a waiver without its last day',
    change: { debt: { waivers: [{}], maxWaivers: 1, ignored: 0 } },
    path: '/debt/waivers/0'
  },
  { name: 'a key that nobody knows', change: { extra: 1 }, path: '' }
])('$name is not', ({ change, path }) => {
  expect(errorsIn({ ...JSON.parse(renderJson(gallery.ready)), ...change })).toContain(path)
})
