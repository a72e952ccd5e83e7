import type { Trap } from './trap.ts'

const calc = 'def add(a, b):\n    return a + b\n\n\ndef sub(a, b):\n    return a - b\n'
const python = (module: string) => ({ from: 'debian', version: `python3 -m ${module} --version` }) as const
const covered = {
  'app/__init__.py': '',
  'app/calc.py': calc,
  'tests/test_calc.py': 'from app.calc import add\n\n\ndef test_add():\n    assert add(1, 2) == 3\n'
}

export const pythonTraps: readonly Trap[] = [
  {
    ...python('pytest'),
    trap: 'pytest writes :: and " - " into the names of tests and their messages',
    run: 'python3 -m pytest -q',
    files: {
      'tests/test_ids.py':
        'import pytest\n\n\n@pytest.mark.parametrize("x", ["a::b", "c - d"])\ndef test_id(x):\n    assert x == "e::f.py:9: no"\n'
    },
    status: 'failed',
    findings: ['pytest/failed tests/test_ids.py:6', 'pytest/failed tests/test_ids.py:6'],
    subjects: ['failures == 2']
  },
  {
    ...python('pytest'),
    trap: 'pytest --tb=line tells absolute paths',
    run: 'python3 -m pytest -q --tb=line',
    files: { 'tests/test_a.py': 'def test_a():\n    x = 1\n    assert x == 2\n' },
    status: 'failed',
    findings: ['pytest/failed tests/test_a.py:3']
  },
  {
    ...python('pytest'),
    trap: 'pytest exits 5 where no test ran, which is no failing test',
    run: 'python3 -m pytest',
    files: { 'tests/test_a.py': 'X = 1\n' },
    status: 'broken',
    reason: 'pytest: no test ran'
  },
  {
    ...python('pytest'),
    trap: 'pytest exits 4 where it is called wrongly, and runs nothing',
    run: 'python3 -m pytest --no-such-option',
    files: { 'tests/test_a.py': 'def test_a():\n    pass\n' },
    check: { expect: ['exit == 4'] },
    status: 'broken',
    reason: 'no test summary of pytest found in the output'
  },
  {
    ...python('pytest_cov.plugin; python3 -m pytest'),
    version: 'python3 -c "import pytest_cov; print(pytest_cov.__version__)"',
    trap: 'Cobertura of coverage tells paths relative to a source root, and no test',
    run: 'python3 -m pytest -q --cov=app --cov-report=xml',
    files: covered,
    check: { report: 'coverage.xml' },
    status: 'passed',
    subjects: ['tests == 1', 'coverage == 75%']
  },
  {
    from: 'debian',
    version: 'python3-coverage --version',
    trap: 'LCOV of coverage has checksums behind its counts',
    run: 'python3-coverage run --source app -m pytest -q && python3-coverage lcov -q -o lcov.info',
    files: covered,
    check: { report: 'lcov.info' },
    status: 'passed',
    subjects: ['tests == 1', 'coverage == 75%']
  },
  {
    from: 'debian',
    version: 'python3-coverage --version',
    trap: 'coverage report exits 2 below its limit',
    run: 'python3-coverage run --source app -m pytest -q && python3-coverage report --fail-under=90',
    files: covered,
    status: 'failed',
    subjects: ['failures == 0', 'coverage == 75%']
  },
  {
    ...python('black'),
    trap: 'black tells absolute paths',
    run: 'black --check .',
    files: { 'app/loose.py': "x = { 'a':1 }\n" },
    status: 'failed',
    findings: ['black/unformatted app/loose.py']
  },
  {
    ...python('mypy'),
    trap: 'the JUnit report of mypy has one test, whatever it found',
    run: 'mypy --no-incremental --junit-xml mypy.xml app',
    files: { 'app/calc.py': 'def add(a: int) -> int:\n    return "a"\n\n\nx: str = 1\n' },
    check: { report: 'mypy.xml' },
    status: 'failed',
    findings: ['junit/failed', 'mypy/assignment app/calc.py:5', 'mypy/return-value app/calc.py:2'],
    subjects: ['failures == 1']
  },
  {
    ...python('pylint'),
    trap: 'the exit code of pylint is a sum of bits, and its columns begin at 0',
    run: 'pylint --disable=all --enable=unused-import,missing-function-docstring app/calc.py',
    files: { 'app/calc.py': '"""A module."""\nimport os\n\n\ndef add(a, b):\n    return a + b\n' },
    status: 'passed',
    subjects: ['exit == 20'],
    findings: [
      'pylint/missing-function-docstring app/calc.py:5:1 (notice)',
      'pylint/unused-import app/calc.py:2:1 (warning)'
    ]
  },
  {
    from: 'debian',
    version: 'bandit --version',
    trap: 'bandit tells the place of a finding three lines below it',
    run: 'bandit -r app',
    files: { 'app/a.py': 'X = 1\n\nimport subprocess\n' },
    status: 'failed',
    findings: ['bandit/B404 app/a.py:3 (notice)']
  }
]
