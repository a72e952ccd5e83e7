import { countsAgainst, type Finding } from '../domain/finding.ts'
import { toFlatFinding } from '../reporters/json/flat-finding.ts'
import { harmlessLine } from '../text/harmless.ts'

/** In pieces: a million findings are longer than a string may be. */
export type RenderFindings = (
  findings: readonly Finding[],
  isColoured: boolean
) => Iterable<string> | Promise<Iterable<string>>

export const scanFormats: ReadonlyMap<string, RenderFindings> = new Map<string, RenderFindings>([
  ['pretty', pretty],
  ['json', json],
  ['sarif', sarif]
])

const FINDINGS_PER_PIECE = 1000

/** `lib/a.ex:12:5: elixir/dbg: dbg left in code`, as compilers write it. */
function* pretty(findings: readonly Finding[]): Iterable<string> {
  for (const piece of inPieces(findings.filter(countsAgainst)))
    yield piece
      .map(({ location, rule, message }) => {
        const place = [location?.path, location?.startLine, location?.startColumn].join(':')
        return `${harmlessLine(`${place}: ${rule}: ${message}`)}\n`
      })
      .join('')
}

/** A contract: one array, each finding flat. */
function* json(findings: readonly Finding[]): Iterable<string> {
  yield findings.length === 0 ? '[]\n' : '['
  let separator = ''
  for (const piece of inPieces(findings)) {
    // Without the brackets of the piece's own array.
    yield separator + JSON.stringify(piece.map(toFlatFinding), null, 2).slice(1, -2)
    separator = ','
  }
  if (findings.length > 0) yield '\n]\n'
}

/** Loaded when it is asked for. */
async function sarif(findings: readonly Finding[]): Promise<Iterable<string>> {
  const { renderFindingsAsSarif } = await import('../reporters/sarif/findings.ts')
  return [renderFindingsAsSarif(findings)]
}

function* inPieces(findings: readonly Finding[]): Iterable<readonly Finding[]> {
  for (let at = 0; at < findings.length; at += FINDINGS_PER_PIECE) yield findings.slice(at, at + FINDINGS_PER_PIECE)
}
