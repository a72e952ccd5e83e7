/** Functions of many languages that write to the file they are given. */
export const writers = [
  ...['appendFile', 'appendFileSync', 'writeFile', 'writeFileSync', 'createWriteStream', 'outputFile'],
  ...['file_put_contents', 'error_log', 'FileWriter', 'FileOutputStream', 'PrintWriter', 'FileHandler', 'FileAppender'],
  ...['newBufferedWriter', 'writeString', 'AppendAllText', 'AppendAllLines', 'WriteAllText', 'WriteAllLines'],
  ...['AppendText', 'CreateText', 'OpenWrite', 'StreamWriter', 'ofstream', 'create', 'write', 'write_file'],
  ...['toFile', 'atPath', 'forWritingAtPath', 'basic_file_sink_mt', 'basic_logger_mt', 'writeTextFile'],
  ...['writeTextFileSync', 'destination', 'StreamHandler', 'RotatingFileHandler', 'output', 'ini_set']
]

/** Functions that read or write, as a mode among the arguments says. */
export const openers = ['open', 'openSync', 'fopen', 'freopen', 'reopen', 'FileStream', 'RandomAccessFile', 'fstream']

/** Methods of a path: `File("/tmp/x.log").appendText(…)`. */
export const methods = [
  ...['appendText', 'writeText', 'printWriter', 'bufferedWriter', 'writeAsString', 'writeAsStringSync', 'openWrite'],
  ...['writeAsBytes', 'writeAsBytesSync', 'spurt', 'spew']
]

export const shells = [
  ...['exec', 'execSync', 'system', 'popen', 'shell_exec', 'passthru', 'Process', 'sh', 'execute', 'cmd'],
  ...['ProcessBuilder', 'spawn', 'spawnSync', 'arg']
]

/** Files of a temporary folder by their making: `Tempfile.new(['x', '.log'])`, `File.createTempFile("x", ".log")`. */
export const makers = ['createTempFile', 'Tempfile']

/** Loggers that are handed their file: `Logger.new('/tmp/x.log')`, `WriteTo.File("/tmp/x.log")`. */
export const loggers = ['Logger', 'WriteTo']

/** What is made with `new`, of which a mode says whether it is written: `File.new('/tmp/x.log', 'w')`. */
export const made = ['File']

/** Keys under which a logger is told its file. */
export const keys = ['filename', 'Filename']
