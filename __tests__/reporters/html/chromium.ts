import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'

/** The first browser of this family that is installed, or `null`. */
export function findChromium(): string | null {
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  return names.find(name => spawnSync(name, ['--version']).status === 0) ?? null
}

/** A page in a real browser, spoken to over a pipe: no port, no network. */
export type Page = {
  open(url: string): Promise<void>
  /** The value of an expression in the page. */
  ask(expression: string): Promise<unknown>
  press(key: string): Promise<void>
  send(method: string, params?: object): Promise<Answer>
  close(): Promise<void>
}

type Answer = Readonly<Record<string, unknown>>
type Message = { readonly id?: number; readonly method?: string; readonly result?: Answer; readonly error?: unknown }

export async function openChromium(program: string): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'readiness-test-'))
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`, '--remote-debugging-pipe']
  const child = spawn(program, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const connection = connect(child)
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true })
  const send = (method: string, params: object = {}) => connection.send(method, params, String(sessionId))
  await send('Page.enable')
  return {
    send,
    open: async url => {
      const loaded = connection.next('Page.loadEventFired')
      await send('Page.navigate', { url })
      await loaded
    },
    ask: async expression => {
      const { result } = await send('Runtime.evaluate', { expression, returnByValue: true })
      return (result as { value: unknown }).value
    },
    press: async key => {
      const text = key.length === 1 ? { text: key } : {}
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...text })
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key })
    },
    close: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve))
      await connection.send('Browser.close', {})
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

/** Messages are JSON with a NUL after each; the browser reads descriptor 3 and writes descriptor 4. */
function connect(child: ChildProcess) {
  const [, , , input, output] = child.stdio
  if (!(input instanceof Writable && output instanceof Readable)) throw new Error('the browser has no pipes')
  const answers = new Map<number, (message: Message) => void>()
  const events = new Map<string, () => void>()
  let rest = ''
  let sent = 0
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) receive(JSON.parse(part))
  })
  const receive = (message: Message) => {
    if (message.id !== undefined) answers.get(message.id)?.(message)
    else events.get(message.method ?? '')?.()
  }
  return {
    send: (method: string, params: object, sessionId?: string) =>
      new Promise<Answer>((resolve, reject) => {
        const id = ++sent
        answers.set(id, ({ result, error }) => (result ? resolve(result) : reject(new Error(JSON.stringify(error)))))
        input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      }),
    next: (method: string) => new Promise<void>(resolve => events.set(method, resolve))
  }
}
