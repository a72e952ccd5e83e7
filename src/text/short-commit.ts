/** As git shows a commit where there is room for no more. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 7)
}
