import type { ClaimSum } from '@jianbao/corpus'
import { expect, test } from 'vitest'
import { commonMeasure } from './common-measure.ts'

const sum = (rest: Partial<ClaimSum>): ClaimSum => ({
  ...{ indicator: 'lamps', unit: '盏', level: 'county', cumulative: false },
  ...{ lower: 1, upper: 1, statements: 1, conflicting: 0, approx: false },
  ...rest,
})

test('one axis is for the measure that most groups have', () => {
  const groups = [
    { sums: [sum({ level: 'province' }), sum({})] },
    { sums: [sum({ lower: 30, upper: null })] },
    { sums: [sum({ unit: '户' })] },
  ]
  expect(commonMeasure(groups)).toEqual({
    indicator: 'lamps',
    unit: '盏',
    level: 'county',
    cumulative: false,
  })
  expect(commonMeasure([{ sums: [] }])).toBeNull()
})
