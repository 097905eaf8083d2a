import type { SchemaOf } from '@/api/typed'

/** Dates, durations, money and numbers as `ui.md` asks for them. Pure: language and zone come in. */
export type MoneyValue = SchemaOf<'Money'>

export interface Manner {
  language: string
  timeZone: string
}

const isChinese = (language: string) => language.startsWith('zh')

function parts(instant: Date, { language, timeZone }: Manner, options: Intl.DateTimeFormatOptions) {
  const found: Record<string, string> = {}
  const format = new Intl.DateTimeFormat(isChinese(language) ? 'zh-CN' : 'en-GB', { timeZone, hourCycle: 'h23', ...options })
  for (const { type, value } of format.formatToParts(instant)) found[type] = value
  return found
}

function day(instant: Date, manner: Manner, now: Date, weekday: boolean): string {
  const p = parts(instant, manner, { year: 'numeric', month: isChinese(manner.language) ? 'numeric' : 'short', day: 'numeric', weekday: 'short' })
  const otherYear = p.year !== parts(now, manner, { year: 'numeric' }).year
  if (isChinese(manner.language)) {
    return `${otherYear ? `${p.year}年` : ''}${p.month}月${p.day}日${weekday ? ` ${p.weekday}` : ''}`
  }
  return `${weekday ? `${p.weekday} ` : ''}${p.day} ${p.month}${otherYear ? ` ${p.year}` : ''}`
}

/** `Sat 21 Nov 14:05`, `11月21日 周六 14:05`; the year when it is not this one. */
export function dateTime(instant: Date, manner: Manner, now = new Date()): string {
  return `${day(instant, manner, now, true)} ${time(instant, manner)}`
}

export function time(instant: Date, manner: Manner): string {
  const p = parts(instant, manner, { hour: '2-digit', minute: '2-digit' })
  return `${p.hour}:${p.minute}`
}

/** From when to when; the day once if it is the same. */
export function span(from: Date, until: Date, manner: Manner, now = new Date()): string {
  const isOneDay = day(from, manner, now, true) === day(until, manner, now, true)
  return `${dateTime(from, manner, now)}–${isOneDay ? time(until, manner) : dateTime(until, manner, now)}`
}

/** A local date (`2026-11-21`) has no zone: it is read and written as UTC. */
export function localDate(date: string, language: string, now = new Date(), weekday = false): string {
  return day(new Date(`${date}T00:00:00Z`), { language, timeZone: 'UTC' }, now, weekday)
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

export function relative(instant: Date, language: string, now = new Date()): string {
  const seconds = (instant.getTime() - now.getTime()) / 1000
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: isChinese(language) ? 'long' : 'short' })
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit)
  }
  return format.format(0, 'second')
}

/** `1 h 20 min`, `1小时20分`. */
export function duration(minutes: number, language: string): string {
  const sign = minutes < 0 ? '−' : ''
  const all = Math.abs(Math.round(minutes))
  const hours = Math.floor(all / 60)
  const rest = all % 60
  const words = isChinese(language)
    ? [hours ? `${hours}小时` : '', rest || !hours ? `${rest}${hours ? '分' : '分钟'}` : '']
    : [hours ? `${hours} h` : '', rest || !hours ? `${rest} min` : '']
  return sign + words.filter(Boolean).join(isChinese(language) ? '' : ' ')
}

/** Digits after the point of a currency: 2 for USD, 0 for JPY. */
export function currencyDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

export function money(value: MoneyValue, language: string): string {
  const digits = currencyDigits(value.currency)
  // Exact for every amount that a BIGINT in JSON can carry: the text is made from digits, not from a division.
  return new Intl.NumberFormat(language, { style: 'currency', currency: value.currency }).format(minorToText(value.minor, digits) as unknown as number)
}

export function minorToText(minor: number, digits: number): string {
  const sign = minor < 0 ? '-' : ''
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** `12.5` with two digits is 1250; null for what is not an amount or has too many digits. */
export function textToMinor(text: string, digits: number): number | null {
  const found = /^(-?)(\d+)(?:[.](\d*))?$/.exec(text.trim().replaceAll(',', ''))
  if (!found) return null
  const fraction = found[3] ?? ''
  if (fraction.length > digits) return null
  const minor = Number(found[2] + fraction.padEnd(digits, '0'))
  return Number.isSafeInteger(minor) ? (found[1] ? -minor : minor) : null
}

export function number(value: number, language: string, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(language, options).format(value)
}

/** `820 kB`, `2.4 MB`. */
export function bytes(count: number, language: string): string {
  const [unit, size] = count < 999_500 ? ['kB', 1000] : ['MB', 1_000_000]
  const value = Math.max(count / Number(size), unit === 'kB' ? 1 : 0)
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: unit === 'MB' ? 1 : 0 }).format(value)} ${unit}`
}
