import type { PolicyWeights } from '../types'

export type WeightName = keyof PolicyWeights
export type Weights = Record<WeightName, number>

/** In the order in which they are read: the road, the promise, the people. */
export const NAMES: readonly WeightName[] = ['travelSecond', 'travelKilometre', 'latenessMinute', 'startMovedMinute', 'engineerChanged', 'notPreferred', 'overtimeMinute', 'fairness', 'providerVisit', 'overQualifiedLevel']

/** Where a slider stops: fine where small differences matter, coarse above. */
const FINE = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100]
const COARSE = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 450, 600, 900, 1200, 1800, 2700, 3600, 5400, 7200, 10800, 14400]
export const stopsOf = (name: WeightName): readonly number[] => (['travelSecond', 'fairness', 'startMovedMinute'].includes(name) ? FINE : COARSE)

/** The stop nearest to a weight that was typed. */
export function stopNear(name: WeightName, points: number): number {
  const stops = stopsOf(name)
  return stops.reduce((best, stop, at) => (Math.abs(stop - points) < Math.abs(stops[best]! - points) ? at : best), 0)
}

/** What one unit costs, in points; of fairness: ten hours of work instead of eight. Driving is what all others are measured by. */
export function pointsOfUnit(name: WeightName, points: number): number {
  if (name === 'travelSecond') return points * 3600
  return name === 'fairness' ? points * ((600 * 600 - 480 * 480) / 600) : points
}

/** The same as minutes of driving; null while driving costs nothing. */
export const minutesOfDriving = (points: number, travelSecond: number): number | null => (travelSecond > 0 ? points / travelSecond / 60 : null)

export const complete = (weights: PolicyWeights): Weights => Object.fromEntries(NAMES.map((name) => [name, weights[name] ?? 0])) as Weights

export const isSame = (one: Weights, other: Weights): boolean => NAMES.every((name) => one[name] === other[name])
