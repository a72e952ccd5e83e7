import { type Fields, fieldsOf, type Json, listOf } from './json.ts'

/** One operation of the description. Places are JSON pointers into it. */
export type Route = {
  /** As GitHub calls it: `checks/create`. */
  readonly operation: string
  readonly method: string
  readonly path: RegExp
  readonly parameters: readonly Parameter[]
  readonly bodyPlace: string | null
  /** Status → place, `null` for an answer without a body. */
  readonly answerPlaces: Readonly<Record<string, string | null>>
}

export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly isRequired: boolean
  readonly schema: Fields
}

export function routesIn(description: Fields): readonly Route[] {
  return Object.entries(fieldsOf(description.paths)).flatMap(([path, methods]) =>
    Object.entries(fieldsOf(methods)).map(([method, operation]) =>
      routeOf(description, { path, method, operation: fieldsOf(operation) })
    )
  )
}

type Described = { readonly path: string; readonly method: string; readonly operation: Fields }

function routeOf(description: Fields, { path, method, operation }: Described): Route {
  const place = `#/paths/${escaped(path)}/${method}`
  const answers = Object.keys(fieldsOf(operation.responses)).map(status => {
    const at = `${place}/responses/${status}`
    return [status, bodyPlace(description, at)] as const
  })
  return {
    operation: String(operation.operationId),
    method: method.toUpperCase(),
    path: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    parameters: listOf(operation.parameters).map(parameter => parameterOf(resolved(description, parameter))),
    bodyPlace: bodyPlace(description, `${place}/requestBody`),
    answerPlaces: Object.fromEntries(answers)
  }
}

function parameterOf({ name, in: place, required, schema }: Fields): Parameter {
  return {
    name: String(name),
    in: place === 'path' ? 'path' : 'query',
    isRequired: required === true,
    schema: fieldsOf(schema)
  }
}

function bodyPlace(description: Fields, place: string): string | null {
  const value = fieldsOf(at(description, place))
  const target = typeof value.$ref === 'string' ? value.$ref : place
  const body = fieldsOf(fieldsOf(resolved(description, value).content)['application/json'])
  return body.schema === undefined ? null : `${target}/content/application~1json/schema`
}

function resolved(description: Fields, value: Json): Fields {
  const fields = fieldsOf(value)
  return typeof fields.$ref === 'string' ? fieldsOf(at(description, fields.$ref)) : fields
}

function at(description: Fields, place: string): Json | undefined {
  const keys = place
    .slice(2)
    .split('/')
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  return keys.reduce<Json | undefined>((value, key) => fieldsOf(value)[key], description)
}

/** As a JSON pointer in the fragment of an address. */
function escaped(path: string): string {
  return path.replaceAll('~', '~0').replaceAll('/', '~1')
}
