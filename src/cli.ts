// The command line's door. Everything else is loaded behind the try, so that even an incomplete copy says what is wrong.
import { explainError } from './explain-error.ts'
import { enableLinearRegexes } from './platform/linear-regexes.ts'

async function main(): Promise<number> {
  try {
    const args = process.argv.slice(2)
    // The scanner alone has no patterns of a config, and starts a tenth slower with what bounds them.
    if (args[0] !== 'scan') enableLinearRegexes()
    const [{ createConsole }, { runCommand }] = await Promise.all([
      import('./platform/console.ts'),
      import('./commands/run-command.ts')
    ])
    return await runCommand(createConsole(args))
  } catch (error) {
    const { exitCode, lines } = explainError(error)
    for (const line of lines) process.stderr.write(`${line}\n`)
    return exitCode
  }
}

// Not process.exit: it would cut off what still is on its way into a pipe.
process.exitCode = await main()
