import document from './openapi.json' with { type: 'json' }

type Schema = {
  readonly $ref?: string
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly nullable?: boolean
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

export type Fields = { readonly [key: string]: unknown }

const schemas: Readonly<Record<string, unknown>> = document.components.schemas

/** The least that GitHub answers for a thing, with some fields set: `minimal('check-run', { name: 'gate' })`. */
export function minimal(name: string, fields: Fields = {}): Fields {
  return { ...asFields(leastOf({ ...schemaNamed(name), nullable: false })), ...fields }
}

function schemaNamed(name: string): Schema {
  if (!(name in schemas)) throw new Error(`openapi.json has no schema ${name}`)
  // Safe: the file is GitHub's, and describes such schemas by name.
  return schemas[name] as Schema
}

function leastOf(schema: Schema): unknown {
  if (schema.$ref !== undefined) return leastOf(schemaNamed(schema.$ref.split('/').at(-1) ?? ''))
  if (schema.nullable) return null
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map(leastOf))
  const [alternative] = schema.anyOf ?? schema.oneOf ?? []
  return alternative === undefined ? plainValue(schema) : leastOf(alternative)
}

function plainValue({ type, format, required = [], properties = {} }: Schema): unknown {
  switch (type) {
    case 'integer':
    case 'number':
      return 1
    case 'boolean':
      return false
    case 'array':
      return []
    case 'string':
      return text(format)
    default:
      return Object.fromEntries(required.map(key => [key, leastOf(properties[key] ?? {})]))
  }
}

function text(format: string | undefined): string {
  if (format === 'uri') return 'https://example.invalid/'
  return format === 'date-time' ? '2026-01-02T03:04:05Z' : 'text'
}

function asFields(value: unknown): Fields {
  // An object's fields are read as unknown.
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
