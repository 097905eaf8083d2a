import { describe, expect, it } from 'vitest'
import type { PolicyWeights } from '../types'
import { complete, isSame, minutesOfDriving, NAMES, pointsOfUnit, stopNear, stopsOf } from './weights'

describe('weights', () => {
  it('are told as minutes of driving', () => {
    expect(minutesOfDriving(120, 1)).toBe(2)
    expect(minutesOfDriving(120, 2)).toBe(1)
    expect(minutesOfDriving(120, 0)).toBeNull()
  })

  it('of fairness are those of two hours more than eight', () => {
    expect(pointsOfUnit('fairness', 1)).toBe(216)
    expect(pointsOfUnit('travelSecond', 1)).toBe(3600)
    expect(pointsOfUnit('notPreferred', 600)).toBe(600)
  })

  it('have sliders whose stops rise from nothing, and take the nearest', () => {
    for (const name of NAMES) {
      const stops = stopsOf(name)
      expect(stops[0]).toBe(0)
      expect([...stops].sort((a, b) => a - b)).toEqual(stops)
    }
    expect(stopsOf('notPreferred')[stopNear('notPreferred', 610)]).toBe(600)
    expect(stopsOf('travelSecond')[stopNear('travelSecond', 1_000)]).toBe(100)
  })

  it('that are missing count nothing', () => {
    const weights = complete({ ...(Object.fromEntries(NAMES.map((name) => [name, null])) as PolicyWeights), travelSecond: 3 })
    expect(weights.travelSecond).toBe(3)
    expect(weights.fairness).toBe(0)
    expect(isSame(weights, { ...weights })).toBe(true)
    expect(isSame(weights, { ...weights, fairness: 1 })).toBe(false)
  })
})
