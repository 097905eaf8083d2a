import type { CurvePoint } from '../types'

const last = (points: readonly CurvePoint[]) => points[points.length - 1]?.second ?? 0

/** Points of a step line in a box: time to the right, better further up. The best so far holds until it is beaten. */
export function stepLine(points: readonly CurvePoint[], value: (point: CurvePoint) => number, seconds: number, width: number, height: number, until = last(points)): string {
  if (points.length === 0) return ''
  const values = points.map(value)
  const low = Math.min(...values)
  const room = Math.max(...values) - low || 1
  const x = (second: number) => Math.round((Math.min(second, seconds) / Math.max(1, seconds)) * width * 10) / 10
  const y = (each: number) => Math.round((height - ((each - low) / room) * height) * 10) / 10
  const path: string[] = []
  points.forEach((point, index) => {
    if (index === 0) path.push(`M${x(point.second)} ${y(value(point))}`)
    else path.push(`H${x(point.second)}`, `V${y(value(point))}`)
  })
  // Nothing better was found until now.
  path.push(`H${x(until)}`)
  return path.join('')
}
