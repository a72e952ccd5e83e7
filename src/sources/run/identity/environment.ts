type Environment = Readonly<Record<string, string | undefined>>

/** The gate's own, which no command is given. */
const withheld = /^(?:ACTIONS_|INPUT_|STATE_|GITHUB_TOKEN$|GH_TOKEN$|READINESS_RUN$)/i

/** Another in every run or window, and of no meaning to a tool. One that is missing here costs a hit, not the truth. */
const passing =
  /^(?:GITHUB_|RUNNER_|XDG_SESSION|XDG_RUNTIME|SSH_|TERM|TMUX|STY$|WINDOW|VSCODE_|npm_(?!config_)|KITTY_|WEZTERM_|ITERM_|GNOME_|KONSOLE_|DBUS_|PWD$|OLDPWD$|SHLVL$|_$|COLUMNS$|LINES$|DISPLAY$|WAYLAND_|COLORTERM$|HOSTNAME$|INVOCATION_ID$|JOURNAL_STREAM$|SYSTEMD_|MANAGERPID$|MEMORY_PRESSURE)/i

/** A variable as a shell names it. */
const NAMED = /\$\{?[#!]?([A-Za-z_]\w*)/g

/** The variables that a command may depend on: all but those that pass, and these too where its script names them. */
export function environmentOf(env: Environment, scripts: readonly string[]): readonly string[] {
  const named = new Set(scripts.flatMap(script => [...script.matchAll(NAMED)].map(([, name = '']) => name)))
  const counts = (name: string) => !withheld.test(name) && (named.has(name) || !passing.test(name))
  return Object.entries(env)
    .filter(([name, value]) => value !== undefined && counts(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
}
