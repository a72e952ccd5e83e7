/** Durations differ from run to run: `1.2 s` becomes `N s`. */
export function withoutTimes(text: string): string {
  return text.replace(/\b\d+(\.\d+)?\s(ms|s|min)\b/g, 'N s').replace(/N s\sN s/g, 'N s')
}
