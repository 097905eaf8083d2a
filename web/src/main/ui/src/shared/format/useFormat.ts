import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSession } from '@/app/session'
import type { PartUnit } from '@/shared/resource/quantity'
import * as f from './format'

/** The formats in the language that is shown and the zone of the user (else of the company). */
export function useFormat() {
  const { t, locale } = useI18n()
  const session = useSession()
  const timeZone = computed(() => session.user?.timeZone ?? session.company?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
  const manner = (zone?: string | null) => ({ language: locale.value, timeZone: zone ?? timeZone.value })
  const at = (value: unknown) => new Date(String(value))
  return {
    timeZone,
    dateTime: (value: unknown, zone?: string | null) => f.dateTime(at(value), manner(zone)),
    time: (value: unknown, zone?: string | null) => f.time(at(value), manner(zone)),
    /** From when to when; the day once if it is the same. */
    span: (from: unknown, until: unknown, zone?: string | null) => f.span(at(from), at(until), manner(zone)),
    date: (value: unknown, weekday = false) => f.localDate(String(value), locale.value, new Date(), weekday),
    relative: (value: unknown) => f.relative(at(value), locale.value),
    duration: (minutes: number) => f.duration(minutes, locale.value),
    money: (value: f.MoneyValue) => f.money(value, locale.value),
    bytes: (count: number) => f.bytes(count, locale.value),
    number: (value: number, options?: Intl.NumberFormatOptions) => f.number(value, locale.value, options),
    quantity: (value: number, unit: PartUnit | null) => (unit ? t(`quantity.${unit}`, { n: f.number(value, locale.value) }, value) : f.number(value, locale.value)),
  }
}
