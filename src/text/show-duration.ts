/** How long it took, with as much as is worth knowing: `31 ms`, `1.2 s`, `48 s`, `2 min 5 s`, `1 h 3 min` */
export function showDuration(durationMs: number): string {
  const wholeMs = Math.round(durationMs)
  if (wholeMs < 1000) return `${wholeMs} ms`
  // 9.95 s would round to 10.0 s.
  if (wholeMs < 9950) return `${(wholeMs / 1000).toFixed(1)} s`
  const seconds = Math.round(wholeMs / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? inParts([minutes, 'min'], [seconds % 60, 's']) : inHours(minutes)
}

function inHours(minutes: number): string {
  return inParts([Math.floor(minutes / 60), 'h'], [minutes % 60, 'min'])
}

function inParts([large, unit]: [number, string], [small, part]: [number, string]): string {
  return small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${part}`
}
