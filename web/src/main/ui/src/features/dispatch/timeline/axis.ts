/** The hours axis: instants on a line, wall-clock labels of one zone. A day with a change of clocks is simply an hour shorter or longer. */
export const MINUTE = 60_000
export const HOUR = 3_600_000

export interface Axis {
  /** Instants, in milliseconds. */
  from: number
  until: number
  pxPerHour: number
}

export interface Tick {
  at: number
  x: number
  label: string
  /** A full hour; the lines between are fainter and have no label. */
  isHour: boolean
  /** The same hour for the second time, after clocks went back. */
  isRepeated: boolean
}

export const xOf = (axis: Axis, at: number): number => ((at - axis.from) / HOUR) * axis.pxPerHour
export const timeAt = (axis: Axis, x: number): number => axis.from + (x / axis.pxPerHour) * HOUR
export const widthOf = (axis: Axis): number => xOf(axis, axis.until)
export const snap = (at: number, minutes = 5): number => Math.round(at / (minutes * MINUTE)) * minutes * MINUTE

/** From wide to narrow: the step of lines and of labels that still leaves room to read. */
const STEPS: [pxPerHour: number, line: number, label: number][] = [[220, 15, 60], [110, 30, 60], [46, 60, 60], [24, 60, 120], [0, 180, 180]]

const formats = new Map<string, Intl.DateTimeFormat>()
function clock(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone)
  if (!found) formats.set(zone, (found = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })))
  return found
}

export function minuteOfDay(at: number, zone: string): number {
  const [hours, minutes] = clock(zone).format(at).split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

const label = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export function ticksOf(axis: Axis, zone: string): Tick[] {
  const [, line, words] = STEPS.find(([px]) => axis.pxPerHour >= px) ?? STEPS[STEPS.length - 1]!
  const quarter = 15 * MINUTE
  const ticks: Tick[] = []
  const seen = new Set<string>()
  for (let at = Math.ceil(axis.from / quarter) * quarter; at <= axis.until; at += quarter) {
    const minutes = minuteOfDay(at, zone)
    if (minutes % line !== 0) continue
    const isHour = minutes % words === 0
    // A day of 25 hours repeats one; midnight at the far end is no repetition.
    const isRepeated = isHour && seen.has(label(minutes)) && at - axis.from < 23.5 * HOUR
    if (isHour) seen.add(label(minutes))
    ticks.push({ at, x: xOf(axis, at), label: isHour ? label(minutes) : '', isHour, isRepeated })
  }
  return ticks
}

/** What is worth showing of a day: its shifts and visits with some air, on half hours; ten hours at least. */
export function spanOf(day: { from: number; until: number }, spans: readonly (readonly [number, number])[], air = 15 * MINUTE): { from: number; until: number } {
  if (spans.length === 0) return { from: day.from, until: day.until }
  let from = Math.min(...spans.map(([start]) => start)) - air
  let until = Math.max(...spans.map(([, end]) => end)) + air
  from = Math.max(day.from, Math.floor(from / (HOUR / 2)) * (HOUR / 2))
  until = Math.max(Math.ceil(until / (HOUR / 2)) * (HOUR / 2), from + 10 * HOUR)
  return { from, until }
}

export const ZOOMS = [32, 48, 64, 96, 144, 216, 320] as const

/** One step of zoom from where it stands, which may be "as wide as the room". */
export function zoomed(pxPerHour: number, by: 1 | -1): number {
  const next = by > 0 ? ZOOMS.find((each) => each > pxPerHour + 1) : [...ZOOMS].reverse().find((each) => each < pxPerHour - 1)
  return next ?? pxPerHour
}
