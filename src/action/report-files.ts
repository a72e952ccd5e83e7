import { join } from 'node:path'
import type { Reporter } from '../domain/reporter.ts'
import { writeReportFile } from '../platform/files/report-file.ts'
import { createFile } from '../reporters/file/reporter.ts'
import { formats, type View } from '../reporters/formats.ts'

/** The files that a run leaves in its folder: the format that `--format` knows it by, and what its name ends with. */
const endings = { json: 'json', sarif: 'sarif', junit: 'junit.xml', markdown: 'md', html: 'html' } as const

export type FileFormat = keyof typeof endings

/** The report in every format, as paths. */
export type ReportFiles = Readonly<Record<FileFormat, string>>

export function reportFilesIn(folder: string): ReportFiles {
  const path = (format: FileFormat) => join(folder, `readiness-report.${endings[format]}`)
  return {
    json: path('json'),
    sarif: path('sarif'),
    junit: path('junit'),
    markdown: path('markdown'),
    html: path('html')
  }
}

/** One reporter for each file. */
export function fileReporters(files: ReportFiles, view: View): Reporter[] {
  return Object.entries(files).flatMap(([name, path]) => {
    const render = formats.get(name)
    if (render === undefined) return []
    return [
      createFile({ name, render: report => render(report, view), write: async text => writeReportFile(path, text) })
    ]
  })
}
