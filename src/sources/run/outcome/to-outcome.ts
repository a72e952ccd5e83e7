import type { Finding } from '../../../domain/finding.ts'
import type { Outcome } from '../../../domain/outcome.ts'
import type { CommandRun, Ports, Regexes } from '../../../domain/ports.ts'
import { folderOf, type RunTask, shownScript } from '../fields.ts'
import { fileFinding, portFinding, processFinding } from '../leftovers/findings.ts'
import { isNamed } from '../named.ts'
import { hasSucceeded, type ReadRun } from '../read-run.ts'
import { type ToolFinding, toolFinding } from '../reading.ts'
import { capturedSubjects, observeCapture } from './capture.ts'
import type { Broken } from './end-reason.ts'
import { evidenceOf } from './evidence.ts'
import { type Expectations, observerOf } from './observe.ts'
import { orphansOf, outputReadings, type Proof, reportReadings } from './proof.ts'
import { tailOf } from './tail.ts'
import { toFindings } from './to-findings.ts'
import { withoutFindings } from './without-findings.ts'

/** What the commands proved, or why that is nothing. */
export async function toOutcome(task: RunTask, proof: Proof, ports: Ports): Promise<Outcome> {
  const found = [...foundBy(proof), ...failedFiles(proof), ...leftoverFindings(task, proof)]
  const findings = await toFindings(found, { files: ports.files, folder: folderOf(task) })
  const { tail, ...file } = tailAndFile(toldBy(proof)?.run)
  const isQuiet = task.expect.length === 0 && proof.runs.every(({ run }) => hasSucceeded(run))
  const shown = { findings, ...(tail === undefined || isQuiet ? {} : { tail }), ...file }
  const why = whyProvesNothing(task, proof)
  if (why) return { kind: 'broken', ...why, ...shown, ...(tail === undefined ? {} : { tail }) }
  const expectations = expectationsOf(task, ports.regexes)
  const observeWithout = (left: ReadonlySet<Finding>) => {
    const told = findings.flatMap((finding, index) => (left.has(finding) ? (found[index] ?? []) : []))
    return observerOf(withoutFindings(proof, new Set(told)), expectations)
  }
  const isFlaky = proof.runs.some(({ run, failedBefore }) => hasSucceeded(run) && failedBefore.length > 0)
  return {
    kind: 'ran',
    observe: observerOf(proof, expectations),
    observeWithout,
    evidence: evidenceOf(proof),
    ...shown,
    ...(isFlaky && { isFlaky })
  }
}

function expectationsOf({ expect, fields: { capture, flaky } }: RunTask, regexes: Regexes): Expectations {
  const names = capturedSubjects(capture).map(({ name }) => name)
  return {
    isWritten: subject => isNamed(expect, subject),
    isFlakyAllowed: flaky === 'allow',
    captured: (name, output) =>
      capture !== undefined && names.includes(name) ? observeCapture(capture, { name, output, regexes }) : null
  }
}

/** A command's run that cannot be judged. */
export function brokenOutcome(why: Broken, run: CommandRun | undefined): Outcome {
  return { kind: 'broken', ...why, ...tailAndFile(run) }
}

/** With several runs, the one to look at: the last that failed. */
function toldBy({ runs }: Proof): ReadRun | undefined {
  return runs.findLast(({ run }) => !hasSucceeded(run)) ?? runs.at(-1)
}

function tailAndFile(run: CommandRun | undefined): { tail?: string; outputFile?: string } {
  const tail = tailOf(run?.output ?? '')
  return { ...(tail === '' ? {} : { tail }), ...(run?.outputFile ? { outputFile: run.outputFile } : {}) }
}

/** Only a check about leftovers shows them: processes are ended in any case. */
function leftoverFindings({ fields, expect }: RunTask, proof: Proof): readonly ToolFinding[] {
  const isAsked = fields.leftovers !== undefined || isNamed(expect, 'orphans')
  const { files, ports } = proof.left
  return [
    ...(isAsked ? (orphansOf(proof) ?? []).map(processFinding) : []),
    ...files.map(fileFinding),
    ...(ports ?? []).map(portFinding)
  ]
}

/** With `each`, the files for which the command failed. */
function failedFiles({ runs }: Proof): readonly ToolFinding[] {
  return runs.flatMap(({ file, script, run }) => {
    if (file === null || hasSucceeded(run) || run.end.kind !== 'exited') return []
    const message = `\`${shownScript(script)}\` exited ${run.end.code}`
    return toolFinding({ rule: 'run/failed', message, path: file })
  })
}

/** A failing test that the output names, too, with its line, is not shown again. */
function foundBy(proof: Proof): readonly ToolFinding[] {
  const hasNamedTests = outputReadings(proof).some(({ tests, findings }) => tests !== null && findings.length > 0)
  const reported = reportReadings(proof).filter(({ tests }) => tests === null || !hasNamedTests)
  return [...outputReadings(proof).flatMap(({ findings }) => findings), ...reported.flatMap(({ findings }) => findings)]
}

/** A success that proves nothing is none. */
function whyProvesNothing({ expect }: RunTask, proof: Proof): Broken | null {
  const report = proof.reports.find(({ reading }) => reading.idle !== null)
  if (report) {
    const fix = 'Look at what the command was told to look at: its paths, filters and configuration.'
    return { reason: `report: ${report.path}: ${report.reading.idle}`, fix }
  }
  // Where the exit code is expected, a failure may pass as well.
  const passing = (run: ReadRun) => hasSucceeded(run.run) || isNamed(expect, 'exit')
  const isReported = reportReadings(proof).some(({ tests }) => tests !== null)
  const mustTell = (run: ReadRun) => !isReported && passing(run) && !hasPrintedReport(run)
  return proof.runs.map(run => whyRunProvesNothing(run, mustTell(run))).find(why => why !== null) ?? null
}

/** JUnit or TAP, say, which test tools print in place of their own summary. */
function hasPrintedReport({ readings }: ReadRun): boolean {
  return readings.some(({ format, reading }) => !format.isTestTool && reading.tests !== null)
}

/** @param mustTell a test tool that leaves no summary proves nothing */
function whyRunProvesNothing(
  { script, idle, silentTestTools: [silent], untriedTestTools: [untried] }: ReadRun,
  mustTell: boolean
): Broken | null {
  if (idle) {
    return {
      reason: `${idle.format.tool}: ${idle.reading.idle}`,
      fix: `Look at what \`${shownScript(script)}\` was told to look at: its paths, filters and configuration.`
    }
  }
  if (!mustTell) return null
  if (silent)
    return {
      reason: `no test summary of ${silent} found in the output`,
      fix: `Let \`${shownScript(script)}\` print its summary, or write a report and name it under report:.`
    }
  if (untried)
    return {
      reason: `${untried} stands behind a condition, and no test ran`,
      fix: 'Take the condition out or write it under when:, or format: none where tests are not what this check proves.'
    }
  return null
}
