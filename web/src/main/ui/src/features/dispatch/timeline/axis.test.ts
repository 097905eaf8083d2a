import { describe, expect, it } from 'vitest'
import { HOUR, snap, spanOf, ticksOf, timeAt, widthOf, xOf, zoomed, type Axis } from './axis'

const at = (text: string) => Date.parse(text)
const day = (from: string, until: string, pxPerHour = 60): Axis => ({ from: at(from), until: at(until), pxPerHour })
const hours = (axis: Axis, zone: string) => ticksOf(axis, zone).filter((tick) => tick.isHour)

describe('the axis', () => {
  it('turns times into places and back', () => {
    const axis = day('2026-11-23T05:00:00Z', '2026-11-24T05:00:00Z', 90)
    expect(xOf(axis, at('2026-11-23T07:20:00Z'))).toBe(210)
    expect(timeAt(axis, 210)).toBe(at('2026-11-23T07:20:00Z'))
    expect(widthOf(axis)).toBe(24 * 90)
  })

  it('labels the hours of the zone and not of the browser', () => {
    const labels = hours(day('2026-11-23T12:00:00Z', '2026-11-23T16:00:00Z'), 'America/New_York').map((tick) => tick.label)
    expect(labels).toEqual(['07:00', '08:00', '09:00', '10:00', '11:00'])
  })

  it('labels full hours where the zone is half an hour off', () => {
    const ticks = hours(day('2026-11-23T02:30:00Z', '2026-11-23T04:30:00Z'), 'Asia/Kolkata')
    expect(ticks.map((tick) => tick.label)).toEqual(['08:00', '09:00', '10:00'])
    expect(ticks.map((tick) => tick.x)).toEqual([0, 60, 120])
  })

  it('leaves out the hour that clocks skip in spring', () => {
    const ticks = hours(day('2026-03-08T05:00:00Z', '2026-03-08T10:00:00Z'), 'America/New_York')
    expect(ticks.map((tick) => tick.label)).toEqual(['00:00', '01:00', '03:00', '04:00', '05:00', '06:00'])
    expect(ticks[2]!.x - ticks[1]!.x).toBe(60)
  })

  it('shows the hour that clocks repeat in autumn twice, and says so', () => {
    const ticks = hours(day('2026-11-01T04:00:00Z', '2026-11-01T08:00:00Z'), 'America/New_York')
    expect(ticks.map((tick) => tick.label)).toEqual(['00:00', '01:00', '01:00', '02:00', '03:00'])
    expect(ticks.map((tick) => tick.isRepeated)).toEqual([false, false, true, false, false])
  })

  it('takes midnight at the far end for no repetition', () => {
    const ticks = hours(day('2026-11-23T05:00:00Z', '2026-11-24T05:00:00Z'), 'America/New_York')
    expect(ticks).toHaveLength(25)
    expect(ticks.some((tick) => tick.isRepeated)).toBe(false)
  })

  it('draws as many lines as there is room for', () => {
    const count = (pxPerHour: number) => ticksOf(day('2026-11-23T05:00:00Z', '2026-11-24T05:00:00Z', pxPerHour), 'America/New_York').length
    expect([320, 120, 60, 30, 10].map(count)).toEqual([97, 49, 25, 25, 9])
  })

  it('snaps to five minutes', () => {
    expect(snap(at('2026-11-23T07:22:31Z'))).toBe(at('2026-11-23T07:25:00Z'))
    expect(snap(at('2026-11-23T07:22:29Z'))).toBe(at('2026-11-23T07:20:00Z'))
  })

  it('shows what is there, on half hours, and never less than ten hours', () => {
    const whole = { from: at('2026-11-23T05:00:00Z'), until: at('2026-11-24T05:00:00Z') }
    expect(spanOf(whole, [])).toEqual(whole)
    expect(spanOf(whole, [[at('2026-11-23T13:00:00Z'), at('2026-11-23T22:05:00Z')]])).toEqual({ from: at('2026-11-23T12:30:00Z'), until: at('2026-11-23T22:30:00Z') })
    const short = spanOf(whole, [[at('2026-11-23T13:00:00Z'), at('2026-11-23T14:00:00Z')]])
    expect(short.until - short.from).toBe(10 * HOUR)
  })

  it('zooms by steps from wherever it stands', () => {
    expect(zoomed(53, 1)).toBe(64)
    expect(zoomed(53, -1)).toBe(48)
    expect(zoomed(320, 1)).toBe(320)
  })
})
