import { UserError } from '../domain/errors.ts'
import { type Event, privilegedEvents } from '../domain/event.ts'
import type { Commands } from '../domain/ports.ts'

/** The commands as they are; where they would run a stranger's code with the rights of the job, none. */
export function commandsOf(event: Event, commands: Commands): Commands {
  if (!privilegedEvents.includes(event.name) || isOwnCode(event)) return commands
  return {
    others: async () => [],
    listeners: async () => [],
    identify: async () => null,
    run: async () => {
      throw new UserError(
        `${event.name}: no command is run on the code of a fork, which would have the secrets of this job`,
        'Run this check in a workflow on pull_request.'
      )
    }
  }
}

/** Pushed by somebody who may write here. What the event does not say is not taken for granted. */
function isOwnCode({ name, pullRequest, headBranch, repository }: Event): boolean {
  if (pullRequest !== null) return pullRequest.isFork === false
  return name === 'workflow_run' ? headBranch !== null && headBranch.repository === repository : true
}
