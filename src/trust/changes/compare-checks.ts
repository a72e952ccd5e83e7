import type { ConfiguredCheck, RuleFile } from '../../config/config.ts'
import { stages } from '../../domain/check.ts'
import { severities } from '../../domain/severity.ts'
import type { Bearings, Source } from '../../sources/define.ts'
import { printDuration } from '../../statement/duration.ts'
import type { Statement } from '../../statement/statement.ts'
import { byOrder, compareField } from './compare-field.ts'
import { compareConditions, compareExpectations, type Expected } from './compare-statements.ts'
import { sentence } from './field-change.ts'
import { type Shift, stronger, unclear, weaker } from './shift.ts'
import { shown } from './values.ts'

type Fields = Readonly<Record<string, unknown>>

export type CheckPair = {
  readonly was: ConfiguredCheck
  readonly is: ConfiguredCheck
  readonly sources: readonly Source[]
}

/** What differs between two definitions of one check. Title, owner and help decide nothing. */
export function compareChecks(pair: CheckPair): readonly Shift[] {
  const { was, is } = pair
  const source = pair.sources.find(({ name }) => name === was.check.source)
  if (was.check.source !== is.check.source) {
    return [unclear(`it is a ${is.check.source} now, and was a ${was.check.source}`)]
  }
  return [
    ...compareHeaders(pair),
    ...compareConditions(was.definition.when, is.definition.when),
    ...compareNeeds(was.needs, is.needs),
    ...compareFields(pair, bearingsOf(was, source)),
    ...compareRuleFiles(was.definition.ruleFile, is.definition.ruleFile),
    ...compareExpectations(expectedOf(was, source), expectedOf(is, source))
  ]
}

function expectedOf({ definition }: ConfiguredCheck, source: Source | undefined): readonly Expected[] {
  const isWhereTold = ({ clauses }: Statement) =>
    clauses.some(({ subject }) => source?.impliedWhereTold?.includes(subject))
  const implied = source?.impliesFields ? [] : definition.implied
  return [
    ...implied.map(statement => ({ statement, isOnlyWhereTold: isWhereTold(statement) })),
    ...definition.expect.map(statement => ({ statement, isOnlyWhereTold: false }))
  ]
}

/** Where one of all is enough, more of them make it easier to be met. */
function bearingsOf({ definition }: ConfiguredCheck, source: Source | undefined): Bearings {
  const bearings = source?.bearings?.(definition) ?? {}
  if (!definition.expect.some(({ clauses }) => clauses.some(({ isAny }) => isAny))) return bearings
  return Object.fromEntries(
    Object.entries(bearings).filter(([, bearing]) => bearing !== 'more-is-stronger' && bearing !== 'wider-is-stronger')
  )
}

function compareHeaders({ was, is }: CheckPair): readonly Shift[] {
  const [before, after] = [was.check, is.check]
  return [
    ...byOrder({ name: 'severity', was: before.severity, is: after.severity }, severities),
    ...byOrder({ name: 'stage', was: before.stage, is: after.stage }, stages),
    ...compareTimeouts(before.timeoutMs, after.timeoutMs),
    ...byOrder({ name: 'optional', was: was.definition.isOptional, is: is.definition.isOptional }, [false, true])
  ]
}

function compareTimeouts(was: number, is: number): readonly Shift[] {
  if (was === is) return []
  return [(is > was ? weaker : stronger)(`timeout: ${printDuration(was)} is now ${printDuration(is)}`)]
}

/** A check that waits for another is not run where that one is unproven, and then the other keeps the gate shut. */
function compareNeeds(was: readonly string[], is: readonly string[]): readonly Shift[] {
  return compareField({ name: 'needs', was, is }, 'more-is-stronger')
}

function compareFields({ was, is }: CheckPair, bearings: Bearings): readonly Shift[] {
  const name = was.check.source
  const before: Fields = { ...was.definition.fields, [name]: was.definition.main }
  const after: Fields = { ...is.definition.fields, [name]: is.definition.main }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap(key => compareField({ name: key, was: before[key], is: after[key] }, bearings[key]))
}

/** What a file says is a rule, not where it lies; which way it went nobody can tell. */
function compareRuleFiles(was: RuleFile | null, is: RuleFile | null): readonly Shift[] {
  if (was?.text === is?.text) return []
  const name = (was ?? is)?.key ?? ''
  if (was?.path === is?.path) return [unclear(`${name}: what ${shown(is?.path)} says is changed`)]
  return [unclear(sentence({ name, was: was?.path, is: is?.path }))]
}
