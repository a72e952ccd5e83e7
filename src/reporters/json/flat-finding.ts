import type { Finding } from '../../domain/finding.ts'

/** A finding as scripts read it, its place beside the rest; `null` where the finder does not know. A contract. */
export function toFlatFinding({ rule, severity, message, help, location, isNew, fingerprint, ignored, fix }: Finding) {
  return {
    rule,
    severity,
    message,
    help,
    path: location?.path ?? null,
    startLine: location?.startLine ?? null,
    startColumn: location?.startColumn ?? null,
    endLine: location?.endLine ?? null,
    endColumn: location?.endColumn ?? null,
    isNew,
    fingerprint,
    ignored,
    ...(fix && { fix })
  }
}
