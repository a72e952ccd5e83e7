/** Escapes and classes, in which a parenthesis means itself; and what opens a group. */
const TOKEN = /\\.|\[(?:\\.|[^\]\\])*\]|\((\?(?!<[A-Za-z_$]))?/gs

/** The regex with its numbered groups named: the first is `g1`. A group that has a name keeps it. */
export function nameGroups(source: string): string {
  let count = 0
  return source.replace(TOKEN, (token, isSpecial: string | undefined, at: number) => {
    if (!token.startsWith('(') || isSpecial !== undefined) return token
    count += 1
    return source[at + 1] === '?' ? token : `(?<g${count}>`
  })
}
