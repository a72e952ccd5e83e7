import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './tools.mjs'

/** The most megabytes that a scan of the folder held at once, both threads together. */
export function memoryOf(folder, { work, cli, node }) {
  const probe = join(work, 'memory.mjs')
  writeFileSync(
    probe,
    `process.argv = [process.argv[0], ${JSON.stringify(cli)}, 'scan', '--root', ${JSON.stringify(folder)}]
process.on('exit', () => process.stderr.write('\\nRSS ' + process.resourceUsage().maxRSS))
await import(${JSON.stringify(cli)})\n`
  )
  const { stderr } = run({ program: node, args: [probe] }, work)
  return Number(/RSS (\d+)/.exec(stderr)?.[1]) / 1024
}
