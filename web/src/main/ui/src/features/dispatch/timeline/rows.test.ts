import { describe, expect, it } from 'vitest'
import { engineer, planned } from '../samples'
import { barsOf, heightOf, inSight, lineAt, linesOf, loadOf, share, SIZES, type EngineerLine } from './rows'
import { placeOf, step } from './steps'

const nine = planned('a', '1', '2026-11-23T14:00:00Z', '2026-11-23T14:30:00Z', { travelSeconds: 600 })
const ten = planned('b', '1', '2026-11-23T15:00:00Z', '2026-11-23T16:00:00Z', { travelSeconds: 3600 })

describe('the bars of a day', () => {
  it('stand in order with the way before them, which never runs through the visit before', () => {
    const bars = barsOf([ten, nine])
    expect(bars.map((bar) => bar.visit.id)).toEqual(['a', 'b'])
    expect(bars[0]!.from - bars[0]!.leaves).toBe(600_000)
    expect(bars[1]!.leaves).toBe(bars[0]!.until)
  })

  it('number what is really visited', () => {
    const gone = planned('x', '1', '2026-11-23T14:40:00Z', '2026-11-23T14:50:00Z', { status: 'CANCELLED' })
    expect(barsOf([nine, gone, ten]).map((bar) => bar.stop)).toEqual([1, 1, 2])
  })

  it('take a second lane where two overlap, and the first again after', () => {
    const over = planned('o', '1', '2026-11-23T14:10:00Z', '2026-11-23T15:00:00Z')
    expect(barsOf([nine, over, ten]).map((bar) => bar.lane)).toEqual([0, 1, 0])
  })
})

describe('the load', () => {
  it('is service and travel over paid time without breaks and absences', () => {
    const away = engineer('1', { absences: [{ kind: 'TRAINING', startsAt: '2026-11-23T20:00:00Z', endsAt: '2026-11-24T05:00:00Z' }] })
    const load = loadOf(away, barsOf([nine, ten]))
    expect(load).toEqual({ visits: 2, serviceMinutes: 90, travelMinutes: 70, shiftMinutes: 360 })
    expect(share(load)).toBeCloseTo(160 / 360)
  })

  it('does not divide by a shift that is not there', () => {
    expect(share(loadOf(engineer('1', { shifts: [] }), []))).toBe(0)
    expect(share(loadOf(engineer('1', { shifts: [] }), barsOf([nine])))).toBeGreaterThan(1)
  })
})

describe('the lines', () => {
  const south = { teamId: 't2', teamName: 'South' }
  const lines = linesOf([engineer('3', { teamId: null, teamName: '' }), engineer('10', south), engineer('2', south), engineer('1')], [nine, ten])

  it('group engineers by team, those without one last, by number', () => {
    expect(lines.map((line) => line.key)).toEqual(['team:t1', '1', 'team:t2', '2', '10', 'team:', '3'])
    expect(heightOf(lines)).toBe(3 * SIZES.team + 4 * SIZES.row)
  })

  it('stay the same objects while nothing about them changes', () => {
    const team = [engineer('1'), engineer('2')]
    const old = linesOf(team, [nine, ten])
    const late = planned('c', '2', '2026-11-23T15:30:00Z', '2026-11-23T16:00:00Z')
    const next = linesOf(team, [nine, ten, late], old)
    expect(next[1]).toBe(old[1])
    expect(next[2]).not.toBe(old[2])
    expect(linesOf(team, [late, { ...nine }, ten], next)[1]).not.toBe(old[1])
  })

  it('are found by their height', () => {
    expect(lineAt(lines, 0)).toBe(0)
    expect(lineAt(lines, SIZES.team)).toBe(1)
    expect(lineAt(lines, 1e6)).toBe(lines.length)
  })

  it('are drawn only in sight', () => {
    const many = linesOf(Array.from({ length: 300 }, (_, n) => engineer(String(n))), [])
    const shown = inSight(many, 5000, 600, 100)
    expect(shown.length).toBeLessThan(22)
    expect(shown[0]!.top).toBeLessThanOrEqual(4900)
    expect(shown[shown.length - 1]!.top).toBeGreaterThanOrEqual(5600)
  })

  it('lay out 300 engineers and 2,000 visits quickly', () => {
    const crowd = Array.from({ length: 300 }, (_, n) => engineer(String(n), { teamId: String(n % 12), teamName: `Team ${n % 12}` }))
    const work = Array.from({ length: 2000 }, (_, n) => planned(`v${n}`, String(n % 300), new Date(Date.parse('2026-11-23T13:00:00Z') + Math.floor(n / 300) * 3_600_000).toISOString(), new Date(Date.parse('2026-11-23T13:40:00Z') + Math.floor(n / 300) * 3_600_000).toISOString()))
    const began = performance.now()
    const all = linesOf(crowd, work)
    expect(performance.now() - began).toBeLessThan(250)
    expect(all.filter((line): line is EngineerLine => line.kind === 'engineer').reduce((sum, line) => sum + line.bars.length, 0)).toBe(2000)
  })
})

describe('the keyboard', () => {
  const late = planned('c', '2', '2026-11-23T15:30:00Z', '2026-11-23T16:00:00Z')
  const early = planned('d', '2', '2026-11-23T13:00:00Z', '2026-11-23T13:30:00Z')
  const lines = linesOf([engineer('1'), engineer('2'), engineer('3')], [nine, ten, early, late])

  it('walks along the day and stops at its ends', () => {
    expect(step(lines, { engineerId: '1', visitId: null }, 'ArrowRight')).toEqual({ engineerId: '1', visitId: 'a' })
    expect(step(lines, { engineerId: '1', visitId: 'b' }, 'ArrowRight')).toEqual({ engineerId: '1', visitId: 'b' })
    expect(step(lines, { engineerId: '1', visitId: 'a' }, 'ArrowLeft')).toEqual({ engineerId: '1', visitId: null })
    expect(step(lines, { engineerId: '1', visitId: 'b' }, 'Home')).toEqual({ engineerId: '1', visitId: null })
  })

  it('goes up and down to the visit nearest in time', () => {
    expect(step(lines, { engineerId: '1', visitId: 'b' }, 'ArrowDown')).toEqual({ engineerId: '2', visitId: 'c' })
    expect(step(lines, { engineerId: '2', visitId: 'd' }, 'ArrowUp')).toEqual({ engineerId: '1', visitId: 'a' })
    expect(step(lines, { engineerId: '2', visitId: 'd' }, 'PageDown')).toEqual({ engineerId: '3', visitId: null })
  })

  it('leaves other keys alone and finds a visit again', () => {
    expect(step(lines, { engineerId: '1', visitId: 'b' }, 'x')).toBeNull()
    expect(placeOf(lines, 'c')).toEqual({ engineerId: '2', visitId: 'c' })
    expect(placeOf(lines, 'nobody')).toBeNull()
  })
})
