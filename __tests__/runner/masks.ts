/** Values that the runner blanks in the log, annotations, summary and outputs. */
export type Masks = { add(value: string): void; apply(text: string): string; values(): readonly string[] }

export function maskList(secrets: readonly string[] = []): Masks {
  const values = new Set<string>()
  const masks: Masks = {
    add(value) {
      values.add(value)
      for (const line of value.split(/[\r\n]+/)) if (line.trim() !== '') values.add(line)
    },
    apply: text => longestFirst(values).reduce((masked, hidden) => masked.replaceAll(hidden, '***'), text),
    values: () => [...values]
  }
  for (const secret of secrets) masks.add(secret)
  return masks
}

/** A value is hidden in the encodings in which it could leak, too. */
function longestFirst(values: ReadonlySet<string>): string[] {
  const forms = [...values].flatMap(value => [
    value,
    Buffer.from(value).toString('base64'),
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  ])
  return [...new Set(forms)].sort((a, b) => b.length - a.length)
}
