import { listAll, type Row } from '@/api/list'
import { addDays, instantAt } from '@/shared/format/zone'

export interface Roster {
  engineers: Row[]
  /** By `engineerId/yyyy-MM-dd` of the shift's own day. */
  shifts: Map<string, Row[]>
  absences: Map<string, Row[]>
  duties: Map<string, Row[]>
}

export const cellKey = (engineerId: unknown, day: string) => `${String(engineerId)}/${day}`

/** Every day that the span touches, from `first` up to six days later. */
function daysOf(row: Row, first: string, timeZone: string): string[] {
  const startsAt = new Date(String(row.startsAt)).getTime()
  const endsAt = new Date(String(row.endsAt)).getTime()
  return Array.from({ length: 7 }, (_, at) => addDays(first, at)).filter((day) => startsAt < instantAt(addDays(day, 1), '00:00', timeZone).getTime() && endsAt > instantAt(day, '00:00', timeZone).getTime())
}

export function group(rows: readonly Row[], days: (row: Row) => string[]): Map<string, Row[]> {
  const cells = new Map<string, Row[]>()
  for (const row of rows) {
    for (const day of days(row)) {
      const key = cellKey(row.engineerId, day)
      cells.set(key, [...(cells.get(key) ?? []), row])
    }
  }
  return cells
}

export async function loadRoster(monday: string, timeZone: string, teamId: string | null): Promise<Roster> {
  const week = { from: monday, until: addDays(monday, 7) }
  const instants = { from: instantAt(week.from, '00:00', timeZone).toISOString(), until: instantAt(week.until, '00:00', timeZone).toISOString(), teamId }
  const [engineers, shifts, absences, duties] = await Promise.all([
    listAll('engineers', { sort: 'name', filters: { isActive: true, teamId } }),
    listAll('shifts', { sort: 'on', filters: { ...week, teamId } }, 7000),
    listAll('absences', { sort: 'startsAt', filters: instants }),
    listAll('on-call-duties', { sort: 'startsAt', filters: instants }),
  ])
  return {
    engineers,
    shifts: group(shifts, (row) => [String(row.on)]),
    absences: group(absences, (row) => daysOf(row, monday, timeZone)),
    duties: group(duties, (row) => daysOf(row, monday, timeZone)),
  }
}

/** Paid minutes: the span without its break. */
export function workedMinutes(row: Row): number {
  return (Date.parse(String(row.endsAt)) - Date.parse(String(row.startsAt))) / 60_000 - Number(row.breakMinutes ?? 0)
}
