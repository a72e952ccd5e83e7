import type { Event } from '../domain/event.ts'
import { escapeData } from '../reporters/workflow-log/command.ts'
import { neutralise } from '../text/neutralise.ts'

/** What the event was read as, for a log with debug logging: who wonders about a verdict sees of what it speaks. */
export function describeEvent(event: Event): string {
  return `::debug::Event: ${escapeData(neutralise(JSON.stringify(event)))}\n`
}
