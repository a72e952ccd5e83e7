import { availableParallelism } from 'node:os'

/** How many checks run at once. */
export function coreCount(): number {
  return availableParallelism()
}
