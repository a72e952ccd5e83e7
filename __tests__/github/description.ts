import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { fieldsOf, type Json } from './json.ts'
import document from './openapi.json' with { type: 'json' }
import { type Parameter, type Route, routesIn } from './routes.ts'

/** GitHub's own description of the requests that the gate makes, made by scripts/github-api.mjs. */
export type Description = {
  /** What is asked; `null` for a request that GitHub's description does not have. */
  match(method: string, path: string, query: URLSearchParams): Asked | null
  /** What is wrong with a request, one line each. */
  requestMistakes(asked: Asked, body: unknown): readonly string[]
  answerMistakes(asked: Asked, status: number, body: unknown): readonly string[]
}

export type Asked = {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
}

export function readDescription(): Description {
  const description = fieldsOf(withNullableReferences(document as Json))
  const ajv = new Ajv({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema({ $id: 'github', ...description })
  const routes = routesIn(description)
  const mistakesIn = (place: string | null, value: unknown) => {
    if (place === null) return value === undefined ? [] : ['a body is sent, and none is described']
    const validate = ajv.compile({ $ref: `github${encodeURI(place)}` })
    return validate(value) ? [] : linesOf(validate.errors)
  }
  return {
    match: (method, path, query) => matching(routes, { method, path, query }),
    requestMistakes: ({ route, params, query }, body) => [
      ...route.parameters.flatMap(parameter => {
        const value = (parameter.in === 'path' ? params : query)[parameter.name]
        return parameterMistakes(ajv, parameter, value)
      }),
      ...Object.keys(query)
        .filter(name => !route.parameters.some(parameter => parameter.name === name))
        .map(name => `there is no parameter ${name}`),
      ...mistakesIn(route.bodyPlace, body)
    ],
    answerMistakes: ({ route }, status, body) => {
      const place = route.answerPlaces[status]
      return place === undefined ? [`no answer ${status} is described`] : mistakesIn(place, body)
    }
  }
}

function parameterMistakes(ajv: Ajv, parameter: Parameter, value: string | undefined): readonly string[] {
  if (value === undefined) return parameter.isRequired ? [`${parameter.name} is missing`] : []
  const { $ref } = parameter.schema
  const isValid = ajv.validate($ref ? { $ref: `github${$ref}` } : parameter.schema, typed(parameter, value))
  return isValid ? [] : linesOf(ajv.errors).map(line => `${parameter.name} ${line}`)
}

type Request = { readonly method: string; readonly path: string; readonly query: URLSearchParams }

function matching(routes: readonly Route[], { method, path, query }: Request): Asked | null {
  for (const route of routes) {
    const found = route.method === method ? route.path.exec(path) : null
    if (found === null) continue
    const params = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)])
    return { route, params: Object.fromEntries(params), query: Object.fromEntries(query) }
  }
  return null
}

/** In an address all is text. */
function typed({ schema }: Parameter, value: string): unknown {
  if (schema.type === 'integer' && /^-?\d+$/.test(value)) return Number(value)
  return schema.type === 'boolean' && /^(true|false)$/.test(value) ? value === 'true' : value
}

type Mistake = { readonly instancePath: string; readonly message?: string }

function linesOf(mistakes: readonly Mistake[] | null | undefined): readonly string[] {
  return (mistakes ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`.trim())
}

/** In OpenAPI 3.0 `nullable` beside a reference says nothing, and ajv refuses it; GitHub means what it says. */
function withNullableReferences(value: Json): Json {
  if (Array.isArray(value)) return value.map(withNullableReferences)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withNullableReferences(field)]))
  if (inner.nullable !== true || 'type' in inner) return inner
  const { nullable: _, ...rest } = inner
  return { anyOf: [rest, { type: 'string', nullable: true, enum: [null] }] }
}
