import { describe, expect, it } from 'vitest'
import { askedBy, changeOf, choiceOf, rowsAt, type FigureValue, type TrendPoint } from './figures'
import { optionOf } from './chart'
import { ends, isEmpty, scaleOf, seriesOf } from './trend'

const value = (of: number | null, low: number | null = null, high: number | null = null, n = 50): FigureValue => ({ value: of, low, high, n })

describe('a change', () => {
  it('is one where the intervals part, and may be chance where they touch', () => {
    expect(changeOf(value(90, 85, 95), value(70, 60, 80), 10)).toEqual({ by: 20, isClear: true })
    expect(changeOf(value(90, 79, 95), value(70, 60, 80), 10)).toEqual({ by: 20, isClear: false })
    expect(changeOf(value(60, 50, 69), value(80, 70, 90), 10)).toEqual({ by: -20, isClear: true })
  })
  it('is never clear of a few', () => {
    expect(changeOf(value(90, 85, 95, 9), value(70, 60, 80), 10)?.isClear).toBe(false)
  })
  it('claims nothing without intervals, and is none without both values', () => {
    expect(changeOf(value(12), value(10), 10)).toEqual({ by: 2, isClear: null })
    expect(changeOf(value(null), value(10), 10)).toBeNull()
    expect(changeOf(value(1), null, 10)).toBeNull()
  })
})

describe('the address', () => {
  it('holds days, or first and last, and the territory', () => {
    expect(askedBy({ days: '90', territoryId: 'x' })).toEqual({ days: '90', territoryId: 'x' })
    expect(askedBy({ days: '90', from: '2026-11-01', until: '2026-11-08' })).toEqual({ from: '2026-11-01', until: '2026-11-08' })
    expect(choiceOf(askedBy({ from: '2026-11-01', until: '2026-11-08' }))).toBe('own')
  })
  it('means the usual period where it makes no sense', () => {
    expect(askedBy({ days: '9999', from: 'soon', until: ['a', 'b'] })).toEqual({})
    expect(choiceOf({})).toBe('30')
  })
  it('of rows is their list with all its filters', () => {
    expect(rowsAt('visits', [{ name: 'isOnTime', value: 'true' }, { name: 'territoryId', value: 'x' }])).toEqual({ path: '/visits', query: { isOnTime: 'true', territoryId: 'x' } })
  })
})

const point = (over: Partial<TrendPoint>): TrendPoint => ({ from: '2026-11-01', until: '2026-11-02', backlog: 3, completed: 0, onTime: value(null, null, null, 0), csat: value(null, null, null, 0), nps: value(null, null, null, 0), ...over })
const looks = { accent: 'blue', muted: 'grey', line: 'grey', text: 'black', ground: 'white', font: 12, isStill: true }

describe('the trend', () => {
  it('leaves out what the session may not see', () => {
    expect(seriesOf([point({})]).map((each) => each.key)).toEqual(['BACKLOG', 'COMPLETED', 'ON_TIME', 'CSAT', 'NPS'])
    expect(seriesOf([point({ csat: null, nps: null })]).map((each) => each.key)).toEqual(['BACKLOG', 'COMPLETED', 'ON_TIME'])
  })
  it('knows when there is nothing to draw, and its ends', () => {
    const [backlog, completed, onTime] = seriesOf([point({ backlog: 3 }), point({ backlog: 5 }), point({ backlog: null })])
    expect(ends(backlog!)).toEqual({ first: 3, last: 5 })
    expect([backlog!, completed!, onTime!].map(isEmpty)).toEqual([false, true, true])
    expect([backlog!, onTime!].map(scaleOf)).toEqual([{ min: 0 }, { min: 0, max: 100, interval: 25 }])
  })
  it('draws the interval as an area from its lower end to its upper, also below zero', () => {
    const nps = seriesOf([point({ nps: value(10, -20, 35) }), point({})])[4]!
    const option = optionOf(nps, ['a', 'b'], String, String, looks) as { series: { data: (number | null)[]; stackStrategy?: string }[]; tooltip: { renderMode: string } }
    expect(option.series.map((each) => each.data)).toEqual([[-20, null], [55, null], [10, null]])
    expect(option.series[0]!.stackStrategy).toBe('all')
    expect(option.tooltip.renderMode).toBe('richText')
    expect(scaleOf(nps)).toEqual({ min: -100, max: 100, interval: 50 })
  })
})
