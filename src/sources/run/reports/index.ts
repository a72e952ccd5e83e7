import type { ReportFormat } from '../report-format.ts'
import { checkstyle } from './checkstyle.ts'
import { cobertura } from './cobertura.ts'
import { coverageJson } from './coverage-json.ts'
import { goCoverprofile } from './go-coverprofile.ts'
import { istanbulSummary } from './istanbul-summary.ts'
import { junit } from './junit.ts'
import { lcov } from './lcov.ts'
import { rdjson } from './rdjson.ts'
import { sarif } from './sarif.ts'
import { tap } from './tap.ts'

/** Every kind of report file, one line each; the first that knows a text reads it. */
export const reportFormats: readonly ReportFormat[] = [
  junit,
  cobertura,
  checkstyle,
  lcov,
  goCoverprofile,
  coverageJson,
  istanbulSummary,
  sarif,
  rdjson,
  tap
]
