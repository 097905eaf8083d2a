/** `8`, `830`, `8:30`, `0830` → `08:30`; null for what is no time of day. */
export function readTime(text: string): string | null {
  const found = /^\s*(\d{1,2})[:.：]?(\d{2})?\s*$/.exec(text)
  if (!found) return null
  const hour = Number(found[1])
  const minute = Number(found[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
