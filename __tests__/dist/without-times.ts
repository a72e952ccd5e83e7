/** Durations differ from run to run: `1.2 s` becomes `N s`. */
export function withoutTimes(text: string): string {
  return text.replace(/\b\d+(\.\d+)? (ms|s|min)\b/g, 'N s').replace(/N s N s/g, 'N s')
}
