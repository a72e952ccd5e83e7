/** `$version`, or `$$` for a dollar. Any other dollar is itself. */
const NAME = /\$(?:\$|([A-Za-z_]\w*))/g

export function namesOf(template: string): readonly string[] {
  return [...template.matchAll(NAME)].flatMap(([, name]) => name ?? [])
}

export function isTemplate(text: string): boolean {
  return namesOf(text).length > 0
}

/** The text with its names replaced, `$$` being a dollar. */
export function fillText(template: string, lookup: (name: string) => string): string {
  return template.replace(NAME, (_, name: string | undefined) => (name === undefined ? '$' : lookup(name)))
}
