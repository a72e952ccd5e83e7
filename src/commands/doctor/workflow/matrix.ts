import { listOf, type Mapping, mappingOf } from './yaml-value.ts'

/** One job of a matrix: the values of its own keys, and whether `include` gave it more. */
export type Combination = { readonly values: Mapping; readonly isExtended: boolean }

/** GitHub runs no more jobs of one matrix. */
const MOST_JOBS = 256

/**
 * The jobs a matrix makes, `null` where an expression decides.
 * https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function combinationsOf(matrix: unknown): readonly Combination[] | null {
  if (typeof matrix === 'string') return null
  const { include, exclude, ...axes } = mappingOf(matrix)
  const lists = Object.entries(axes)
  const isOpen = [include, exclude, ...Object.values(axes)].some(value => typeof value === 'string')
  const size = lists.reduce((product, [, values]) => product * listOf(values).length, 1)
  if (isOpen || size > MOST_JOBS) return null
  const excluded = listOf(exclude).map(mappingOf)
  const all = lists.length === 0 ? [] : product(lists)
  const kept = all.filter(values => !excluded.some(entry => agrees(entry, values)))
  return withIncluded(kept, listOf(include).map(mappingOf))
}

function product(axes: readonly (readonly [string, unknown])[]): readonly Mapping[] {
  return axes.reduce<readonly Mapping[]>(
    (all, [key, values]) => all.flatMap(values_ => listOf(values).map(value => ({ ...values_, [key]: value }))),
    [{}]
  )
}

/** An entry is added to every job whose own values it leaves as they are; where there is none, it is a job of its own. */
function withIncluded(own: readonly Mapping[], included: readonly Mapping[]): readonly Combination[] {
  const fits = (entry: Mapping, values: Mapping) =>
    Object.keys(entry).every(key => !(key in values) || isSame(entry[key], values[key]))
  const extended = own.map(values => {
    const more = included.filter(entry => fits(entry, values))
    return { values: Object.assign({}, values, ...more), isExtended: more.length > 0 }
  })
  const alone = included.filter(entry => !own.some(values => fits(entry, values)))
  return [...extended, ...alone.map(values => ({ values, isExtended: false }))]
}

function agrees(entry: Mapping, values: Mapping): boolean {
  return Object.keys(entry).every(key => isSame(entry[key], values[key]))
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
