import { listAll } from '@/api/list'
import type { RowOf } from '@/api/typed'
import { addDays, instantAt } from '@/shared/format/zone'

export type Engineer = RowOf<'engineers'>
export type Shift = RowOf<'shifts'>
type Absence = RowOf<'absences'>
type Duty = RowOf<'on-call-duties'>

export interface Roster {
  engineers: Engineer[]
  /** By `engineerId/yyyy-MM-dd` of the shift's own day. */
  shifts: Map<string, Shift[]>
  absences: Map<string, Absence[]>
  duties: Map<string, Duty[]>
}

export const cellKey = (engineerId: string, day: string) => `${engineerId}/${day}`

/** Every day that the span touches, from `first` up to six days later. */
function daysOf(row: Absence | Duty, first: string, timeZone: string): string[] {
  const startsAt = Date.parse(row.startsAt)
  const endsAt = Date.parse(row.endsAt)
  return Array.from({ length: 7 }, (_, at) => addDays(first, at)).filter((day) => startsAt < instantAt(addDays(day, 1), '00:00', timeZone).getTime() && endsAt > instantAt(day, '00:00', timeZone).getTime())
}

function group<R extends { engineerId: string }>(rows: readonly R[], days: (row: R) => string[]): Map<string, R[]> {
  const cells = new Map<string, R[]>()
  for (const row of rows) {
    for (const day of days(row)) {
      const key = cellKey(row.engineerId, day)
      cells.set(key, [...(cells.get(key) ?? []), row])
    }
  }
  return cells
}

/** Columns of the import; the export has them too, among others. */
export const SHIFT_COLUMNS: readonly (keyof Shift)[] = ['engineerNumber', 'on', 'startsAt', 'endsAt', 'breakStartsAt', 'breakMinutes', 'timeZone']

export const weekOf = (monday: string) => ({ from: monday, until: addDays(monday, 7) })

/** What the session may not list stays empty. */
export async function loadRoster(monday: string, timeZone: string, teamId: string | null, may: (operation: string) => boolean): Promise<Roster> {
  const week = weekOf(monday)
  const instants = { from: instantAt(week.from, '00:00', timeZone).toISOString(), until: instantAt(week.until, '00:00', timeZone).toISOString(), teamId }
  const [engineers, shifts, absences, duties] = await Promise.all([
    listAll<Engineer>('engineers', { sort: 'name', filters: { isActive: true, teamId } }),
    listAll<Shift>('shifts', { sort: 'on', filters: { ...week, teamId } }, 7000),
    may('absence.list') ? listAll<Absence>('absences', { sort: 'startsAt', filters: instants }) : [],
    may('on-call-duty.list') ? listAll<Duty>('on-call-duties', { sort: 'startsAt', filters: instants }) : [],
  ])
  return {
    engineers,
    shifts: group(shifts, (row) => [row.on]),
    absences: group(absences, (row) => daysOf(row, monday, timeZone)),
    duties: group(duties, (row) => daysOf(row, monday, timeZone)),
  }
}

/** Paid minutes: the span without its break. */
export function workedMinutes(row: Shift): number {
  return (Date.parse(row.endsAt) - Date.parse(row.startsAt)) / 60_000 - row.breakMinutes
}
