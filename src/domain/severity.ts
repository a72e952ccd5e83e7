/** GitHub's annotation levels, most severe first. */
export const severities = ['error', 'warning', 'notice'] as const

export type Severity = (typeof severities)[number]

/** The milder of the two. */
export function mildest(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) > severities.indexOf(b) ? a : b
}
