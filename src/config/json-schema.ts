import * as z from 'zod'
import type { Source } from '../sources/define.ts'
import { sourceNames } from '../sources/index.ts'
import type { LocatedMap } from './located.ts'
import { presetChecks } from './preset-checks.ts'
import { presets } from './presets.ts'
import { checkId, commonFields, topLevel } from './schema.ts'
import { text } from './words.ts'

/** The config's JSON Schema, for editors: draft 7, which all of them read. */
export function configJsonSchema(sources: readonly Source[]): Record<string, unknown> {
  const schema = z.toJSONSchema(configSchema(sources), {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref'
  })
  return {
    ...schema,
    title: 'Readiness Gate',
    anyOf: [{ required: ['checks'] }, { required: ['extends'] }]
  }
}

/** What the loader accepts, as one schema: the loader itself takes it apart, to tell mistakes better than a union can. */
function configSchema(sources: readonly Source[]) {
  const command = text.describe('A command that must succeed.')
  const check = z.union([command, ...sources.map(entrySchema)])
  const overrides = Object.fromEntries(overridable(sources, check))
  const checks = z
    .object(overrides)
    .catchall(check)
    .meta({ description: 'The checks, by id.', minProperties: 1, propertyNames: { pattern: idPattern() } })
  return z.strictObject({ ...topLevel, extends: extendsSchema(), checks: checks.optional() })
}

function entrySchema(source: Source) {
  return z
    .strictObject({ [source.name]: source.main, ...commonFields(source), ...source.fields })
    .describe(source.summary)
}

/** A preset's check takes any of its source's fields without the source's own key; or is turned off. */
function overridable(sources: readonly Source[], check: z.ZodType): readonly (readonly [string, z.ZodType])[] {
  return presets.flatMap(preset =>
    [...presetChecks(preset).entries].flatMap(([id, { value }]) => {
      const source = value.kind === 'map' ? sourceIn(value, sources) : undefined
      if (!source) return []
      const override = entrySchema(source).partial().describe(`Overrides fields of ${id} in the preset ${preset.name}.`)
      return [[id, z.union([z.literal('off'), check, override]).optional()] as const]
    })
  )
}

function sourceIn({ entries }: LocatedMap, sources: readonly Source[]): Source | undefined {
  const name = sourceNames.find(known => entries.has(known))
  return sources.find(source => source.name === name)
}

function extendsSchema() {
  const preset = z.enum(presets.map(({ name }) => name)).describe('A bundled preset.')
  return z
    .union([preset, z.array(preset).min(1)])
    .optional()
    .describe(topLevel.extends.description ?? '')
}

function idPattern(): string {
  const { pattern } = z.toJSONSchema(checkId)
  return pattern ?? ''
}
