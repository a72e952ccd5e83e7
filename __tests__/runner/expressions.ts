import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** What `github`, `steps`, `runner` … hold, as JSON. */
export type Contexts = Readonly<Record<string, unknown>>

export type JobStatus = 'success' | 'failure' | 'cancelled'

/** Text with every `${{ … }}` replaced by its value. */
export function fillExpressions(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, contexts).coerceString())
}

/** Whether a step or a job with this `if:` runs. One that asks for no status runs only where nothing failed. */
export function isMet(condition: string, contexts: Contexts, status: JobStatus): boolean {
  const [, written = condition] = /^\$\{\{(.*)\}\}$/s.exec(condition.trim()) ?? []
  const isAsking = /\b(success|failure|cancelled|always)\s*\(/.test(written)
  const whole = isAsking ? written : `success() && (${written})`
  return evaluate(`!!(${whole})`, contexts, status).coerceString() === 'true'
}

function evaluate(expression: string, contexts: Contexts, status: JobStatus = 'success') {
  const functions = Object.entries({ always: true, ...statusFunctions(status) }).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value)
  }))
  const names = Object.keys(contexts)
  const tree = new Parser(new Lexer(expression.trim()).lex().tokens, names, functions).parse()
  const values = names.map(key => ({ key, value: JSON.parse(JSON.stringify(contexts[key]), data.reviver) }))
  const known = new Map(functions.map(one => [one.name, one]))
  return new Evaluator(tree, new data.Dictionary(...values), known).evaluate()
}

function statusFunctions(status: JobStatus) {
  return { success: status === 'success', failure: status === 'failure', cancelled: status === 'cancelled' }
}
