import type { LabelledFile } from './corpus.ts'

/** Lines on which a tool says that a rule is broken. */
export type Hits = ReadonlySet<number>

export type Score = { readonly right: number; readonly wrong: number; readonly missed: number }

/** A label is found when a line of it is hit; a hit on a line without a label of the rule is wrong. */
export function scoreOf(files: readonly LabelledFile[], rule: string, hitsIn: (file: LabelledFile) => Hits): Score {
  let [right, wrong, missed] = [0, 0, 0]
  for (const file of files) {
    const labels = file.labels.filter(label => label.rule === rule)
    const hits = hitsIn(file)
    const covered = new Set(labels.flatMap(({ startLine, endLine }) => linesFrom(startLine, endLine)))
    for (const { startLine, endLine } of labels) {
      if (linesFrom(startLine, endLine).some(line => hits.has(line))) right += 1
      else missed += 1
    }
    for (const line of hits) if (!covered.has(line)) wrong += 1
  }
  return { right, wrong, missed }
}

function linesFrom(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start + 1 }, (_, index) => start + index)
}

/** `1.00`, `–` where nothing was found or nothing was to be found. */
export function precision({ right, wrong }: Score): string {
  return ratio(right, right + wrong)
}

export function recall({ right, missed }: Score): string {
  return ratio(right, right + missed)
}

/** Cut, not rounded: 0.999 is not 1.00. */
function ratio(part: number, whole: number): string {
  return whole === 0 ? '–' : (Math.floor((part / whole) * 100) / 100).toFixed(2)
}
