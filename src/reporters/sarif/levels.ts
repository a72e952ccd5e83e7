import type { Severity } from '../../domain/severity.ts'
import type { Level } from './log.ts'

export const levels: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', notice: 'note' }
