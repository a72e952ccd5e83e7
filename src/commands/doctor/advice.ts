/** One thing that the gate's protection hangs on. */
export type Advice = {
  /** What was looked at: `required check`. */
  readonly subject: string
  readonly state: 'ok' | 'wrong' | 'unknown'
  /** What was seen, with its place. */
  readonly fact: string
  /** Why it matters; `null` where all is well. */
  readonly why: string | null
  /** What to do; `null` where all is well. */
  readonly fix: string | null
}

export function ok(subject: string, fact: string): Advice {
  return { subject, state: 'ok', fact, why: null, fix: null }
}

export type Ailment = { readonly fact: string; readonly why: string; readonly fix: string }

export function wrong(subject: string, ailment: Ailment): Advice {
  return { subject, state: 'wrong', ...ailment }
}

export function unknown(subject: string, ailment: Ailment): Advice {
  return { subject, state: 'unknown', ...ailment }
}
