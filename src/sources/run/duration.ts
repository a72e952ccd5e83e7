/** `40 ms`, `1.2 s`, `48 s`, `3 min 20 s` */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 10_000) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`
  if (ms < 120_000) return `${Math.floor(ms / 1000)} s`
  const seconds = Math.floor(ms / 1000)
  const rest = seconds % 60
  return rest === 0 ? `${(seconds - rest) / 60} min` : `${(seconds - rest) / 60} min ${rest} s`
}
