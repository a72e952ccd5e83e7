import { expect, test } from '@jest/globals'
import { readiness } from './command-line.ts'
import { workTree } from './work-tree.ts'

const secret = 'tok-4f1c9e-not-for-logs'
const config = `checks:
  greets:
    run: echo "hello $DEPLOY_TOKEN"; sleep 0.1
    expect: output contains $DEPLOY_TOKEN
  asks:
    run: echo "connecting to $DATABASE_URL"
    expect: output contains $DEPLOY_TOKEN
    severity: warning
  leaves:
    run: (exec -a "agent --token $DEPLOY_TOKEN" sleep 60) & sleep 0.1
    leftovers: { settle: 0s }
    severity: warning
`

test.each(['pretty', 'json', 'markdown', 'sarif', 'junit', 'html'])(
  'no secret of the environment stands in the report as %s, nor in what is told while it runs',
  async format => {
    await using work = await workTree({ '.github/readiness.yml': config, 'README.md': '# Shop\n' })
    const env = { DEPLOY_TOKEN: secret, DATABASE_URL: `postgres://ada:${secret}@db/shop` }
    const { exitCode, stdout, stderr } = await readiness({ cwd: work.path, args: ['check', '--format', format], env })
    const isMasked = stdout.replaceAll('\\', '').includes('***')
    expect([exitCode, isMasked, `${stdout}${stderr}`.includes(secret)]).toEqual([0, true, false])
  }
)
