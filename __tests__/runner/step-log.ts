import { type Annotation, type Level, levels, runnerError, toAnnotation } from './annotations.ts'
import { type Command, parseCommand } from './commands.ts'
import type { Masks } from './masks.ts'

/** Commands the runner knows. `set-env` and `add-path` are known and refused. */
const registered: ReadonlySet<string> = new Set([
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'debug',
  ...levels,
  'group',
  'endgroup',
  'echo',
  'stop-commands',
  'set-output',
  'save-state',
  'set-env',
  'add-path'
])

/** What one step's output did, line by line. Both streams of the step share it. */
export type StepLog = {
  readonly lines: string[]
  readonly annotations: Annotation[]
  readonly outputs: Map<string, string>
  readonly state: Map<string, string>
  /** Matcher files the output asked the runner to load. */
  readonly matchers: string[]
  /** Shown only where the workflow is run anew with debug logging. */
  readonly debug: string[]
  /** A command that could not be carried out fails the step whatever the exit code. */
  readonly failedCommands: string[]
  readonly stopToken: () => string | null
  write(line: string): void
}

export function stepLog(workspace: string, masks: Masks): StepLog {
  let stopToken: string | null = null
  const record = emptyRecord()
  const show = (text: string) => record.lines.push(masks.apply(text))
  const handlers = commandHandlers(record, { show, masks, workspace })
  return {
    ...record,
    stopToken: () => stopToken,
    write(line) {
      const command = parseCommand(line, name => name === stopToken || registered.has(name))
      if (command === null) show(line)
      else if (stopToken !== null) {
        show(line)
        if (command.name === stopToken) stopToken = null
      } else if (command.name === 'stop-commands' && isUsableToken(command.data)) {
        show(line)
        stopToken = command.data.toLowerCase()
        if (command.data.length > 6) masks.add(command.data)
      } else handlers.get(command.name)?.(command, line)
    }
  }
}

type StepRecord = Omit<StepLog, 'write' | 'stopToken'>
type Handler = (command: Command, line: string) => void

function emptyRecord(): StepRecord {
  return {
    lines: [],
    annotations: [],
    outputs: new Map(),
    state: new Map(),
    matchers: [],
    debug: [],
    failedCommands: []
  }
}

type Shown = { show(text: string): void; masks: Masks; workspace: string }

/** What each command does. One that is known and not listed here (`echo`, `remove-matcher`) leaves no trace. */
function commandHandlers(record: StepRecord, { show, masks, workspace }: Shown): ReadonlyMap<string, Handler> {
  const annotate = (level: Level) => (command: Command) => {
    show(`##[${level}]${command.data}`)
    const annotation = toAnnotation(level, { ...command, data: masks.apply(command.data) }, workspace)
    if (annotation !== null) record.annotations.push(annotation)
  }
  const fail: Handler = (_, line) => {
    record.failedCommands.push(line)
    record.annotations.push(runnerError(`Unable to process command '${line}' successfully.`))
  }
  const store = (target: Map<string, string>) => (command: Command, line: string) => {
    const key = command.properties.get('name')
    if (key === undefined) fail(command, line)
    else target.set(key, command.data)
  }
  return new Map<string, Handler>([
    ...levels.map((level): [string, Handler] => [level, annotate(level)]),
    ['add-mask', ({ data }) => data.trim() !== '' && masks.add(data)],
    ['add-matcher', ({ data }) => record.matchers.push(data)],
    ['debug', ({ data }) => record.debug.push(data)],
    ['group', ({ data }) => show(`##[group]${data}`)],
    ['endgroup', () => show('##[endgroup]')],
    ['set-output', store(record.outputs)],
    ['save-state', store(record.state)],
    ['set-env', fail],
    ['add-path', fail],
    ['stop-commands', fail]
  ])
}

/** An empty token, a command's name or `pause-logging` is refused. */
function isUsableToken(token: string): boolean {
  return token !== '' && token.toLowerCase() !== 'pause-logging' && !registered.has(token.toLowerCase())
}
