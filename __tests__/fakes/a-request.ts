import { noEvent } from '../../src/domain/event.ts'
import type { Request } from '../../src/pipeline.ts'
import type { Base } from '../../src/scope/find-base.ts'
import { fakeFiles } from './fake-files.ts'
import { fakeGit } from './fake-git.ts'
import { fakePorts } from './fake-ports.ts'
import { fakeStore } from './fake-store.ts'

/** A config of one check, which finds two things. */
export const config = `checks:
  no-debug:
    scan: lib/**/*.ex
    forbid: elixir/io-inspect
`

const files = fakeFiles({
  '.github/readiness.yml': config,
  'lib/a.ex': 'defmodule A do\n  def old, do: IO.inspect(1)\n  def new, do: IO.inspect(2)\nend\n'
})

/** It adds the second of them. */
export const diff = `diff --git a/lib/a.ex b/lib/a.ex
--- a/lib/a.ex
+++ b/lib/a.ex
@@ -2,0 +3 @@
+  def new, do: IO.inspect(2)
`

/** What the diff leaves out, and the file as it was. */
export const changed = {
  differences: [
    {
      path: 'lib/a.ex',
      previousPath: null,
      before: 'a-before',
      after: 'a-after',
      isSubmodule: false,
      hasSameContent: false
    }
  ],
  contents: { 'a-before': 'defmodule A do\n  def old, do: IO.inspect(1)\nend\n' }
}

export const base: Base = { kind: 'found', commit: 'main', start: 'main' }

/** The gate in a repository with that config, unless the fields say otherwise. */
export function aRequest(fields: Partial<Request> = {}): Request {
  return {
    ports: fakePorts({ files }),
    git: fakeGit({ commits: ['HEAD', 'main'], diff, ...changed }),
    configPath: null,
    only: [],
    base: null,
    event: noEvent,
    github: null,
    concurrency: 2,
    cancel: new AbortController().signal,
    onProgress: () => {},
    runUrl: null,
    openStore: () => fakeStore(),
    ...fields
  }
}
