/** Twenty-five daemons of each kind, all of which close their files and sleep; it ends when they are there. */
export const DAEMONS = `import os, signal, sys, time
NAME, FIRST = sys.argv[1], os.getpid()
def idle(kind, env):
    for fd in (0, 1, 2): os.close(fd)
    os.execvpe("sleep", [f"{kind} {NAME}", "300"], env)
def in_a_session(kind, env, is_double=False):
    if os.fork(): return
    os.setsid()
    if is_double and os.fork(): os._exit(0)
    idle(kind, env)
def deaf(kind):
    if os.fork(): return
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    idle(kind, os.environ)
for i in range(25):
    in_a_session("session", os.environ)
    in_a_session("fork", os.environ, True)
    in_a_session("cleared", {"PATH": os.environ["PATH"]}, True)
    deaf("deaf")
time.sleep(1)
`
