/** What cannot be told, and why. */
export type Undecided = { readonly undecided: string }

/** Whether something is so, where that can be told. */
export type Answer = boolean | Undecided

/** One yes is enough; without one, what cannot be told of one cannot be told of all. */
export function anyOf<Item>(items: readonly Item[], ask: (item: Item) => Answer): Answer {
  let answer: Answer = false
  for (const item of items) {
    const each = ask(item)
    if (each === true) return true
    if (each !== false) answer = each
  }
  return answer
}

export function allOf<Item>(items: readonly Item[], ask: (item: Item) => Answer): Answer {
  return not(anyOf(items, item => not(ask(item))))
}

export function not(answer: Answer): Answer {
  return typeof answer === 'boolean' ? !answer : answer
}
