import * as z from 'zod'
import type { Source } from '../../sources/define.ts'
import { sourceNames } from '../../sources/index.ts'
import { presetChecks } from '../presets/preset-checks.ts'
import { presets } from '../presets/presets.ts'
import type { Located } from '../yaml/located.ts'
import { checkId, commonFields, topLevel } from './schema.ts'
import { settingsOf } from './top-level.ts'
import { text } from './words.ts'

/** The config's JSON Schema, for editors: draft 7, which all of them read. */
export function configJsonSchema(sources: readonly Source[]): Record<string, unknown> {
  const schema = z.toJSONSchema(configSchema(sources), { target: 'draft-7', io: 'input', unrepresentable: 'any' })
  return {
    ...schema,
    title: 'Readiness Gate',
    anyOf: [{ required: ['checks'] }, { required: ['extends'] }]
  }
}

/** What the loader accepts, as one schema: the loader itself takes it apart, to tell mistakes better than a union can. */
function configSchema(sources: readonly Source[]) {
  const command = text.describe('A command that must succeed.')
  const entries = sources.map(source => entrySchema(source).meta({ id: source.name, description: source.summary }))
  const check = z
    .union([command, ...entries])
    .meta({ id: 'check', description: 'A command, or one source and its fields.' })
  const checks = z
    .object(overridable(sources, check))
    .catchall(check)
    .meta({ description: 'The checks, by id.', minProperties: 1, propertyNames: { pattern: idPattern() } })
  return z.strictObject({ ...topLevel, ...settingsOf(sources), extends: extendsSchema(), checks: checks.optional() })
}

function entrySchema(source: Source) {
  return z.strictObject({ [source.name]: source.main, ...commonFields(source), ...source.fields })
}

/** A preset's check takes any of its source's fields without the source's own key; or it is turned off. */
function overridable(sources: readonly Source[], check: z.ZodType): Readonly<Record<string, z.ZodType>> {
  const bySource = new Map(
    sources.map(source => {
      const description = `Fields of a preset's ${source.name}, laid over it; or off.`
      const override = z.union([z.literal('off'), check, entrySchema(source).partial()])
      return [source.name, override.meta({ id: `${source.name}-override`, description })]
    })
  )
  const written = presets.flatMap(preset => [...presetChecks(preset).entries])
  return Object.fromEntries(
    written.map(([id, { value }]) => [id, (bySource.get(sourceNameOf(value)) ?? check).optional()])
  )
}

function sourceNameOf(value: Located): string {
  const name = value.kind === 'map' ? sourceNames.find(known => value.entries.has(known)) : undefined
  return name ?? 'run'
}

function extendsSchema() {
  const preset = z.enum(presets.map(({ name }) => name)).meta({ id: 'preset', description: 'A bundled preset.' })
  return z
    .union([preset, z.array(preset).min(1)])
    .optional()
    .describe(topLevel.extends.description ?? '')
}

function idPattern(): string {
  return z.toJSONSchema(checkId).pattern ?? ''
}
