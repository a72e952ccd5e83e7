import { parseStatement, StatementError } from '../../statement/parse.ts'
import type { Statement } from '../../statement/statement.ts'
import type { MistakeLog, Wrong } from '../mistakes/mistake-log.ts'
import type { Path } from '../mistakes/position.ts'
import { quoted } from '../mistakes/shown.ts'
import type { Located } from '../yaml/located.ts'

/** `value`: a statement or a list of them, `undefined` when the field is left out. */
export type StatementField = {
  readonly value: Located | undefined
  readonly path: Path
  readonly log: MistakeLog
  /** What is wrong with a statement that can be read. */
  readonly mismatch: (statement: Statement) => Wrong | null
}

/** The statements of a field, `null` when one of them cannot be used; what is wrong goes to the log, each at its own line. */
export function parseStatements({ value, path, log, mismatch }: StatementField): readonly Statement[] | null {
  if (value === undefined) return []
  const items =
    value.kind === 'list'
      ? value.items.map((item, index) => [item, [...path, index]] as const)
      : [[value, path] as const]
  const statements = items.flatMap(([item, itemPath]) => {
    // What is no text at all is the schema's mistake.
    if (item.kind !== 'scalar' || typeof item.value !== 'string') return []
    const statement = parseOne(item.value)
    const wrong = 'fact' in statement ? statement : mismatch(statement)
    if (wrong) log.add(item.at, itemPath, inContext(wrong, item.value, item.isInFlowList))
    return 'fact' in statement || wrong ? [] : [statement]
  })
  return statements.length === items.length ? statements : null
}

function parseOne(text: string): Statement | Wrong {
  try {
    return parseStatement(text)
  } catch (error) {
    if (error instanceof StatementError) return { fact: error.fact, fix: error.fix }
    throw error
  }
}

/** Between brackets the text may be what YAML left of the statement. */
function inContext({ fact, fix }: Wrong, text: string, isInFlowList: boolean): Wrong {
  const hint = isInFlowList ? '; in [ ] a comma ends the statement, unless it is quoted' : ''
  return { fact: `${quoted(text)}: ${fact}`, fix: `${fix}${hint}` }
}
