import { type Combination, combinationsOf } from './matrix.ts'
import type { Job } from './workflow.ts'
import { listOf, type Mapping, mappingOf, textOf } from './yaml-value.ts'

/** What the check of a job is called, in parts; `null` for a part that is only known when it runs. */
export type CheckName = readonly (string | null)[]

const EXPRESSION = /\$\{\{(.*?)\}\}/g
const MATRIX_VALUE = /^matrix((?:\.[\w-]+)+)$/

/** The names of the checks that a job reports: one for each job of its matrix. */
export function checkNamesOf({ id, name, matrix }: Job): readonly CheckName[] {
  if (matrix === undefined) return [filled(name ?? id, {})]
  const combinations = combinationsOf(matrix)
  // What has an expression in it stands as it is; all else is followed by the values.
  const standsAlone = name?.includes('${{') ?? false
  if (combinations === null) return [standsAlone ? filled(name ?? id, null) : [`${name ?? id} (`, null, ')']]
  return combinations.map(combination =>
    standsAlone ? filled(name ?? id, combination.values) : [name ?? id, ...suffixOf(combination)]
  )
}

/** `caller / called`, as for a job of a reusable workflow. */
export function nested(caller: CheckName, called: CheckName): CheckName {
  return [...caller, ' / ', ...called]
}

export function isCalled(name: string, check: CheckName): boolean {
  const parts = check.map(part => (part === null ? '.*' : part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')))
  return new RegExp(`^${parts.join('')}$`, 's').test(name)
}

export function show(check: CheckName): string {
  return check.map(part => part ?? '…').join('')
}

/** Whether values that `include` adds are named, too, is not documented. */
function suffixOf({ values, isExtended }: Combination): CheckName {
  const shown = Object.values(values).flatMap(flat).join(', ')
  return isExtended ? [' (', null, ')'] : [` (${shown})`]
}

function flat(value: unknown): readonly string[] {
  const text = textOf(value)
  if (text !== null) return [text]
  return (Array.isArray(value) ? listOf(value) : Object.values(mappingOf(value))).flatMap(flat)
}

/** The name with the values of the matrix in it; `null` where they are not known. */
function filled(name: string, values: Mapping | null): CheckName {
  return name.split(EXPRESSION).map((part, index) => (index % 2 === 0 ? part : matrixValue(part.trim(), values)))
}

function matrixValue(expression: string, values: Mapping | null): string | null {
  const path = MATRIX_VALUE.exec(expression)?.[1]
  if (path === undefined || values === null) return null
  const value = path
    .slice(1)
    .split('.')
    .reduce<unknown>((inner, key) => mappingOf(inner)[key], values)
  return value === undefined ? '' : textOf(value)
}
