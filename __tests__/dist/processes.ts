import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

/** Processes whose command line holds the text, zombies left out (their command line is empty). */
export async function processesWith(text: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  const lines = await Promise.all(pids.map(pid => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return pids.filter((_, index) => lines[index]?.replaceAll('\0', ' ').includes(text)).map(Number)
}

/** Waits until there is one. */
export async function untilProcess(text: string): Promise<void> {
  while ((await processesWith(text)).length === 0) await delay(20)
}

/** A number of seconds to sleep that no other process sleeps: it marks a process in the process table. */
export function markedSleep(): string {
  return `sleep ${100_000 + process.pid}.${Math.floor(Math.random() * 1e9)}`
}
