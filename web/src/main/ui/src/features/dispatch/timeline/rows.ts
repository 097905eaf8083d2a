import type { BoardEngineer, VisitView } from '../types'
import { MINUTE } from './axis'

/** Lines of the timeline, top down: a team's heading, then its engineers. Pure: board in, places out. */
export interface Bar {
  visit: VisitView
  from: number
  until: number
  /** When the way to it begins; equals `from` when no way is known. */
  leaves: number
  lane: number
  /** Place in the engineer's day, counted over what is really visited. */
  stop: number
}

export interface TeamLine {
  kind: 'team'
  key: string
  name: string
  engineers: number
  top: number
  height: number
}

export interface EngineerLine {
  kind: 'engineer'
  key: string
  engineer: BoardEngineer
  visits: readonly VisitView[]
  bars: Bar[]
  load: Load
  colour: number
  top: number
  height: number
}

export type Line = TeamLine | EngineerLine

export interface Load {
  visits: number
  serviceMinutes: number
  travelMinutes: number
  /** Paid time without breaks and absences. */
  shiftMinutes: number
}

export interface Sizes {
  team: number
  row: number
  lane: number
}

export const SIZES: Sizes = { team: 26, row: 46, lane: 40 }

export const ms = (instant: string): number => Date.parse(instant)
const isVisited = (visit: VisitView) => visit.status !== 'CANCELLED'

export function barsOf(visits: readonly VisitView[]): Bar[] {
  const timed = visits.filter((visit) => visit.startsAt && visit.endsAt).map((visit) => ({ visit, from: ms(visit.startsAt!), until: ms(visit.endsAt!) }))
  timed.sort((a, b) => a.from - b.from || a.until - b.until || (a.visit.number < b.visit.number ? -1 : 1))
  const lanes: number[] = []
  let stop = 0
  let before = -Infinity
  return timed.map(({ visit, from, until }) => {
    let lane = lanes.findIndex((end) => end <= from)
    if (lane < 0) lane = lanes.length
    lanes[lane] = until
    if (isVisited(visit)) stop++
    // The thin bar of the way never runs through the visit before it: waiting comes first, then the way.
    const leaves = Math.max(from - (visit.travelSeconds ?? 0) * 1000, Math.min(before, from))
    if (isVisited(visit)) before = until
    return { visit, from, until, leaves, lane, stop }
  })
}

function overlap(a: { startsAt: string; endsAt: string }, b: { startsAt: string; endsAt: string }): number {
  return Math.max(0, Math.min(ms(a.endsAt), ms(b.endsAt)) - Math.max(ms(a.startsAt), ms(b.startsAt))) / MINUTE
}

export function loadOf(engineer: BoardEngineer, bars: readonly Bar[]): Load {
  const visited = bars.filter((bar) => isVisited(bar.visit))
  const shiftMinutes = engineer.shifts.reduce((sum, shift) => {
    const paid = (ms(shift.endsAt) - ms(shift.startsAt)) / MINUTE - shift.breakMinutes
    return sum + Math.max(0, paid - engineer.absences.reduce((away, absence) => away + overlap(shift, absence), 0))
  }, 0)
  return {
    visits: visited.length,
    serviceMinutes: Math.round(visited.reduce((sum, bar) => sum + (bar.until - bar.from) / MINUTE, 0)),
    travelMinutes: Math.round(visited.reduce((sum, bar) => sum + (bar.visit.travelSeconds ?? 0) / 60, 0)),
    shiftMinutes: Math.round(shiftMinutes),
  }
}

export const share = (load: Load): number => (load.shiftMinutes > 0 ? (load.serviceMinutes + load.travelMinutes) / load.shiftMinutes : load.visits > 0 ? 9.99 : 0)

function byTeam(a: BoardEngineer, b: BoardEngineer): number {
  if (a.teamName !== b.teamName) return a.teamName === '' ? 1 : b.teamName === '' ? -1 : a.teamName.localeCompare(b.teamName)
  return a.number.localeCompare(b.number, 'en', { numeric: true })
}

/** Neighbours in the list get hues far apart. */
export const hueOf = (index: number): number => Math.round((index * 137.508 + 212) % 360)

const isSame = (a: readonly VisitView[], b: readonly VisitView[]) => a.length === b.length && a.every((visit, index) => visit === b[index])

/** Lines that are as they were stay the very same objects, so that only what changed is drawn anew. */
export function linesOf(engineers: readonly BoardEngineer[], visits: Iterable<VisitView>, before: readonly Line[] = [], sizes: Sizes = SIZES): Line[] {
  const was = new Map(before.map((line) => [line.key, line]))
  const own = new Map<string, VisitView[]>()
  for (const visit of visits) {
    if (!visit.engineerId) continue
    const list = own.get(visit.engineerId)
    if (list) list.push(visit)
    else own.set(visit.engineerId, [visit])
  }
  const lines: Line[] = []
  let top = 0
  let team: TeamLine | null = null
  ;[...engineers].sort(byTeam).forEach((engineer, index) => {
    if (!team || team.key !== `team:${engineer.teamId ?? ''}`) {
      team = { kind: 'team', key: `team:${engineer.teamId ?? ''}`, name: engineer.teamName, engineers: 0, top, height: sizes.team }
      lines.push(team)
      top += sizes.team
    }
    team.engineers++
    const mine = own.get(engineer.id) ?? []
    const old = was.get(engineer.id)
    const colour = hueOf(index)
    if (old?.kind === 'engineer' && old.engineer === engineer && old.top === top && old.colour === colour && isSame(old.visits, mine)) {
      lines.push(old)
      top += old.height
      return
    }
    const bars = barsOf(mine)
    const lanes = Math.max(1, ...bars.map((bar) => bar.lane + 1))
    const height = sizes.row + (lanes - 1) * sizes.lane
    lines.push({ kind: 'engineer', key: engineer.id, engineer, visits: mine, bars, load: loadOf(engineer, bars), colour, top, height })
    top += height
  })
  return lines
}

export const heightOf = (lines: readonly Line[]): number => {
  const last = lines[lines.length - 1]
  return last ? last.top + last.height : 0
}

/** First line whose lower edge is below `y`. */
export function lineAt(lines: readonly Line[], y: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    const line = lines[middle]!
    if (line.top + line.height <= y) low = middle + 1
    else high = middle
  }
  return low
}

/** The lines in sight and a few more, so that scrolling shows no holes. */
export function inSight(lines: readonly Line[], scrollTop: number, height: number, spare = 200): Line[] {
  const first = lineAt(lines, Math.max(0, scrollTop - spare))
  const last = lineAt(lines, scrollTop + height + spare)
  return lines.slice(first, last + 1)
}
