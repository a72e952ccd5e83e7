// What `@actions/cache` is given for `@actions/core` in dist/: what it could not do is no trouble of the user's, so it goes where
// one looks who debugs, and makes no annotation.
import { debug } from '@actions/core'

export { debug, isDebug, setSecret } from '@actions/core'
export { quietly as error, quietly as info, quietly as warning }

function quietly(message) {
  debug(String(message))
}
