import { describe, expect, it } from 'vitest'
import type { ComparisonView, PlannedMove } from '../types'
import { stepLine } from './curve'
import { changesOf, idsOf, percent, toggled } from './lists'

const move = (visitId: string, part: Partial<PlannedMove>): PlannedMove => ({ visitId, version: 1, number: visitId, customerName: '', siteName: '', priority: 'NORMAL', latitude: 0, longitude: 0, fromEngineerId: null, fromEngineerName: '', fromStartsAt: null, toEngineerId: null, toEngineerName: '', toStartsAt: null, toEndsAt: null, ...part })
const figures = { planned: 0, travelSeconds: 0, travelMetres: 0 }
const comparison: ComparisonView = {
  figures: { before: figures, after: figures },
  moved: [
    move('late', { fromEngineerId: '1', toEngineerId: '1', fromStartsAt: '2026-11-23T14:00:00Z', toStartsAt: '2026-11-23T14:25:00Z' }),
    move('other', { fromEngineerId: '1', toEngineerId: '2', fromStartsAt: '2026-11-23T15:00:00Z', toStartsAt: '2026-11-23T14:50:00Z' }),
  ],
  added: [move('new', { toEngineerId: '2', toStartsAt: '2026-11-23T16:00:00Z' })],
  dropped: [move('gone', { fromEngineerId: '1', fromStartsAt: '2026-11-23T17:00:00Z' })],
  unchanged: 4,
  unassigned: [],
}

describe('a comparison', () => {
  it('says how much later or earlier, and who changed before what only shifts', () => {
    const { moved, added, dropped } = changesOf(comparison)
    expect(moved.map((change) => [change.move.visitId, change.isSameEngineer, change.laterMinutes])).toEqual([['other', false, -10], ['late', true, 25]])
    expect([added[0]!.laterMinutes, dropped[0]!.laterMinutes]).toEqual([null, null])
    expect(idsOf(changesOf(comparison))).toEqual(['new', 'other', 'late', 'gone'])
  })

  it('is ticked by one and by list', () => {
    const some = toggled(new Set(['a', 'b']), ['b', 'c'], true)
    expect([...some]).toEqual(['a', 'b', 'c'])
    expect([...toggled(some, ['a', 'c'], false)]).toEqual(['b'])
  })

  it('gives no share of nothing', () => {
    expect(percent(200, 150)).toBe(-0.25)
    expect(percent(0, 5)).toBeNull()
  })
})

describe('the score curve', () => {
  const points = [{ second: 0, medium: 0, soft: -400 }, { second: 2, medium: 0, soft: -300 }, { second: 5, medium: 0, soft: -200 }]

  it('holds the best so far until it is beaten', () => {
    expect(stepLine(points, (point) => point.soft, 10, 100, 50)).toBe('M0 50H20V25H50V0H50')
  })

  it('draws a flat line where nothing got better, and nothing of nothing', () => {
    expect(stepLine(points, (point) => point.medium, 10, 100, 50, 8)).toBe('M0 50H20V50H50V50H80')
    expect(stepLine([], (point) => point.soft, 10, 100, 50)).toBe('')
  })
})
