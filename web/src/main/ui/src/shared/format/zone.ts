/** Wall-clock time of a zone ↔ instant, by asking Intl for the offset. */
export function wallClock(instant: Date, timeZone: string): { date: string; time: string } {
  const found: Record<string, string> = {}
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  })
  for (const { type, value } of format.formatToParts(instant)) found[type] = value
  return { date: `${found.year}-${found.month}-${found.day}`, time: `${found.hour}:${found.minute}:${found.second}` }
}

function offsetMillis(instant: Date, timeZone: string): number {
  const { date, time } = wallClock(instant, timeZone)
  return Date.parse(`${date}T${time}Z`) - Math.floor(instant.getTime() / 1000) * 1000
}

/** In a gap the later instant, in an overlap the earlier one, as java.time does. */
export function instantAt(date: string, time: string, timeZone: string): Date {
  const asUtc = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`)
  const before = offsetMillis(new Date(asUtc - 86_400_000), timeZone)
  const after = offsetMillis(new Date(asUtc + 86_400_000), timeZone)
  const fits = [before, after].find((offset) => offsetMillis(new Date(asUtc - offset), timeZone) === offset)
  return new Date(asUtc - (fits ?? before))
}

export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

export function mondayOf(date: string): string {
  return addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7))
}

export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone')
}
