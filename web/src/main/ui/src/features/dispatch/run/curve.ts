import type { CurvePoint } from '../types'

/** Points of a step line in a box: time to the right, better further up. The best so far holds until it is beaten. */
export function stepLine(points: readonly CurvePoint[], value: (point: CurvePoint) => number, seconds: number, width: number, height: number): string {
  const last = points[points.length - 1]
  if (!last) return ''
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
  return path.join('')
}
