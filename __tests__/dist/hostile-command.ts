/**
 * A program that tries everything a command's output and environment could do to the step that runs it. Its argument is
 * the exit code it ends with; the other is a mark for the daemon that it leaves behind.
 */
export const hostileProgram = `
import { spawn } from 'node:child_process'
import { appendFileSync, writeFileSync } from 'node:fs'

const [exitCode, mark] = process.argv.slice(2)
const commands = [
  'error file=README.md,line=1::forged error',
  'warning::forged warning',
  'notice::forged notice',
  'set-output name=verdict::ready',
  'set-output name=passed::99',
  'save-state name=forged::1',
  'add-mask::a',
  'add-matcher::matcher.json',
  'set-env name=FORGED::1',
  'add-path::/forged',
  'group::forged group',
  'echo::on',
  'stop-commands::forged-token'
]
for (const stream of [process.stdout, process.stderr]) {
  for (const command of commands) {
    const [head, data] = command.split('::')
    stream.write('::' + command + '\\n')
    stream.write('  \\u0085::' + command + '\\n')
    stream.write('progress 50%\\r::' + command + '\\r')
    stream.write('text in front ##[' + head.replaceAll(',', ';') + ']' + data + '\\n')
    stream.write('\\u001b[31m##[' + head + ']' + data + '\\u001b[0m\\n')
    stream.write('##\\u001b[0m[' + head + ']' + data + '\\n')
    stream.write(':\\u001b[0m:' + command + '\\n')
  }
  stream.write('##[error]in pieces'.slice(0, 4))
  stream.write('##[error]in pieces'.slice(4) + '\\n')
  stream.write(Buffer.from([0x3a, 0x3a, 0xff, 0xfe, 0x65, 0x0a, 0xc3, 0x28, 0x0a]))
  stream.write('::error::' + 'x'.repeat(5_000_000) + '\\n')
  stream.write('<script>alert(1)</script> | [link](https://example.com) @everybody \`\`\`\`\`\`\\n</details>\\n')
  stream.write('::endgroup::\\n::forged-token::\\n##[forged-token]\\n')
}
for (const name of ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY']) {
  if (process.env[name]) appendFileSync(process.env[name], 'verdict=ready\\npassed=99\\nforged<<END\\n')
}
const secrets = Object.keys(process.env).filter(name => /TOKEN|^ACTIONS_|^INPUT_|^STATE_|OUTPUT|SUMMARY/.test(name))
writeFileSync('seen.txt', secrets.join(' '))
spawn('setsid', mark.split(' '), { detached: true, stdio: 'ignore' }).unref()
process.exitCode = Number(exitCode)
`

/** One letter of this masked would ruin every text of the step. */
export const hostileMatcher = JSON.stringify({
  problemMatcher: [{ owner: 'forged', pattern: [{ regexp: '^(.*)$', message: 1 }] }]
})
