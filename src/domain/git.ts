/** What git says of a repository. Every answer is `null` where git, the repository or the object is missing. */
export type Git = {
  /** Full sha of a revision's commit. */
  commit(revision: string): Promise<string | null>
  /** Name of the branch that is checked out; `null` on a detached head, too. */
  branch(): Promise<string | null>
  /** The commits that one was made from, also where a shallow checkout has cut them off. */
  parents(commit: string): Promise<readonly string[] | null>
  /** Where the histories of the two meet, as far as they are here. */
  mergeBase(a: string, b: string): Promise<string | null>
  /**
   * The lines of `git diff`, without context lines, untracked files left out.
   * @param range a commit, with which the work tree is compared, or `a...b`: what b changes since it left a
   */
  diff(range: string): Promise<Iterable<string> | null>
  /** The files in which they differ, those too of which the diff shows no lines: binary, renamed, deleted, of another mode. */
  differences(range: string): Promise<readonly Difference[] | null>
  /** The objects of the folders that hold a difference, as they are in `b` of a range `a...b`. */
  folders(range: string): Promise<ReadonlyMap<string, string> | null>
  /**
   * What is in these blobs, by the name that was asked for; one that is not here is left out.
   * @param names of objects, or `commit:path` and `folder:path`; a name that holds a line break is not found. While they are found out, git
   * gets ready.
   */
  contents(names: Promise<readonly string[]>): Promise<ReadonlyMap<string, Uint8Array> | null>
  /** What stands at a path of a commit, told without following a symbolic link anywhere in the path. */
  entry(commit: string, path: string): Promise<CommitEntry | null>
  /** Every file of a commit below the root. */
  paths(commit: string): Promise<readonly string[] | null>
  /** The commit that brought each line of a file; lines that are older than the history here are left out. */
  lineOrigins(commit: string, path: string): Promise<readonly LineOrigin[] | null>
  readonly origin: Origin
}

/** Where a line comes from. The author is what the commit says, and hostile. */
export type LineOrigin = {
  readonly line: number
  readonly commit: string
  readonly author: string
  readonly timeMs: number
}

export type CommitEntry =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  /** Something else, or part of the path is: "it is a symbolic link". */
  | { readonly kind: 'no-file'; readonly why: string }

/** A file that is not as it was in a commit. */
export type Difference = {
  /** Where it is, or was. */
  readonly path: string
  /** Where it was before it was renamed. */
  readonly previousPath: string | null
  /** What was in it; `null` where it is new, or was no file. */
  readonly before: string | null
  /** What is in it now; `null` where it is gone, or no file. Zeros where only the work tree has it. */
  readonly after: string | null
  readonly isSubmodule: boolean
  /** It is of another mode or at another path, and the same in it. */
  readonly hasSameContent: boolean
}

/** The repository that this one was cloned from. It may be out of reach, and is given up after a time. */
export type Origin = {
  /** Its address as it was set; hostile, and it may hold a password. */
  url(): Promise<string | null>
  /** `owner/name`, by its address. */
  repository(): Promise<string | null>
  /** Full sha of a branch as it is there now. */
  branch(name: string): Promise<string | null>
  /** Brings commits here; into a shallow checkout with so many of those before them. `null` when they are here, else why not. */
  fetch(commits: readonly string[], depth: number): Promise<string | null>
}
