// The action's door. Everything else is loaded behind the try, so that even an incomplete copy says what is wrong.
import { explainError } from './explain-error.ts'
import { enableLinearRegexes } from './platform/linear-regexes.ts'

async function main(): Promise<number> {
  try {
    enableLinearRegexes()
    const [{ createToolkit }, { createConsole }, { runAction }] = await Promise.all([
      import('./platform/toolkit.ts'),
      import('./platform/console.ts'),
      import('./action/action.ts')
    ])
    const { cwd, env, cancel, stdout } = createConsole([])
    return await runAction({ toolkit: createToolkit(env), cwd, env, cancel, write: stdout.write })
  } catch (error) {
    return await refuse(error)
  }
}

/** Annotates what is wrong with the set-up, or with the gate, and keeps it shut. */
async function refuse(error: unknown): Promise<number> {
  const explained = explainError(error)
  const { renderRefusal } = await import('./reporters/workflow-log/refusal.ts')
  process.stdout.write(renderRefusal(explained.mistakes, explained.lines))
  return explained.exitCode
}

// Not process.exit: it would cut off what still is on its way into a pipe.
process.exitCode = await main()
