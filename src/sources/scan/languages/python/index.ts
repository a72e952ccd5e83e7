import type { Language } from '../../language.ts'
import { ipython } from './magics.ts'
import { renames } from './names.ts'
import { rules } from './rules.ts'
import { python } from './syntax.ts'

export const pythonLanguages: readonly Language[] = [
  {
    title: 'Python',
    extensions: ['.py', '.pyi', '.pyw'],
    fileNames: ['SConstruct', 'SConscript', 'wscript'],
    shebangs: ['python', 'pypy'],
    start: { syntax: python },
    rules,
    renames
  },
  { title: 'Jupyter notebook', extensions: ['.ipynb'], isNotebook: true, start: { syntax: ipython }, rules, renames }
]
