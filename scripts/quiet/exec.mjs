// What `@actions/cache` is given for `@actions/exec` in dist/: tar works without a word.
import { exec as run } from '@actions/exec'

export function exec(command, args, options) {
  return run(command, args, { ...options, silent: true })
}
