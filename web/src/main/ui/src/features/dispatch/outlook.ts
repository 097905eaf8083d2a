import type { ForesightRow, VisitForesight } from './types'

/** How a row looks while a visit is carried over it; each level has a sign of its own beside its colour. */
export type Level = 'cheap' | 'fair' | 'dear' | 'closed'

export const SIGNS: Record<Level, string> = { cheap: '✓', fair: '≈', dear: '△', closed: '✕' }

/** Points above the best offer: five minutes of driving and half an hour of it, by the usual weights. */
const CHEAP = 300
const FAIR = 1800

/** What the timeline shows of one engineer. */
export interface Outlook {
  level: Level
  isPresent: boolean
  /** A few words for the row. */
  short: string
  /** Everything, for the pointer and for those who hear it. */
  long: string
  /** Where the visit would start best, in milliseconds. */
  at: number | null
}

/** Measured by the best offer of somebody else: what is cheap on a full day would be dear on an empty one. */
export function levels(foresight: VisitForesight): Map<string, Level> {
  const others = foresight.rows.flatMap((row) => (row.place && !row.isPresent ? [row.place.difference] : []))
  const best = Math.min(...others)
  const level = (row: ForesightRow): Level => {
    if (!row.place) return 'closed'
    const more = row.place.difference - best
    return row.isPresent || more <= CHEAP ? 'cheap' : more <= FAIR ? 'fair' : 'dear'
  }
  return new Map(foresight.rows.map((row) => [row.engineerId, level(row)]))
}
