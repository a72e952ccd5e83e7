import type { GateJob } from './gate-job.ts'

/** `.github/workflows/ci.yml: job gate` */
export function placeOf({ path, job }: GateJob): string {
  return `${path}: job ${job.id}`
}
