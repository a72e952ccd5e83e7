/**
 * Whether a test is named as a file is: `node --test` takes a file in which no test ran for a test, and one that passed.
 */
export function isFileName(title: string): boolean {
  return /^\S+\.[cm]?[jt]sx?$/.test(title)
}
