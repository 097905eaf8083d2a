import type { FigureValue, TrendPoint } from './figures'

/** A line or bars over the steps of a period, as the chart and the table beside it show it. Knows no chart library. */
export interface Series {
  key: string
  kind: 'line' | 'bar'
  values: (number | null)[]
  low: (number | null)[]
  high: (number | null)[]
  /** Rows below each value; empty where the value is the count itself. */
  n: number[]
}

const none = (points: readonly TrendPoint[]) => points.map(() => null)

function counted(key: string, kind: Series['kind'], points: readonly TrendPoint[], value: (point: TrendPoint) => number | null): Series {
  return { key, kind, values: points.map(value), low: none(points), high: none(points), n: [] }
}

function estimated(key: string, points: readonly TrendPoint[], value: (point: TrendPoint) => FigureValue | null): Series | null {
  const values = points.map(value)
  if (values.some((each) => each === null)) return null
  return {
    key, kind: 'line',
    values: values.map((each) => each?.value ?? null),
    low: values.map((each) => each?.low ?? null),
    high: values.map((each) => each?.high ?? null),
    n: values.map((each) => each?.n ?? 0),
  }
}

/** Those that this session may see, in the order of the page. */
export function seriesOf(points: readonly TrendPoint[]): Series[] {
  return [
    counted('BACKLOG', 'line', points, (point) => point.backlog),
    counted('COMPLETED', 'bar', points, (point) => point.completed),
    estimated('ON_TIME', points, (point) => point.onTime),
    estimated('CSAT', points, (point) => point.csat),
    estimated('NPS', points, (point) => point.nps),
  ].filter((each): each is Series => each !== null)
}

export const isEmpty = (series: Series): boolean => series.values.every((value) => value === null || (series.kind === 'bar' && value === 0))

/** The scale: shares and scores have their own, so that a wobble does not look like a fall. */
export function scaleOf(series: Series): { min: number; max?: number; interval?: number } {
  if (series.key === 'NPS') return { min: -100, max: 100, interval: 50 }
  return series.n.length > 0 ? { min: 0, max: 100, interval: 25 } : { min: 0 }
}

/** First and last value that there is, for the words of the picture. */
export function ends(series: Series): { first: number; last: number } | null {
  const known = series.values.filter((value): value is number => value !== null)
  return known.length === 0 ? null : { first: known[0]!, last: known[known.length - 1]! }
}
