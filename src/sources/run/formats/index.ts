import type { Format } from '../format.ts'
import { jest } from './jest.ts'
import { mixTest } from './mix-test.ts'
import { mocha } from './mocha.ts'
import { nodeTest } from './node-test.ts'
import { pytest } from './pytest.ts'
import { unittest } from './unittest.ts'
import { vitest } from './vitest.ts'

/** Every tool whose output can be read, one line each. */
export const formats: readonly Format[] = [jest, mixTest, mocha, nodeTest, pytest, unittest, vitest]
