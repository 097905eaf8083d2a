import { useI18n } from 'vue-i18n'
import { useFormat } from '@/shared/format/useFormat'
import type { Visit } from './types'

/** How a visit's plan reads, in the zone of its site. */
export function usePlan() {
  const { t, locale } = useI18n()
  const format = useFormat()

  const span = (window: { startsAt: string | null; endsAt: string | null }, zone: string) =>
    window.startsAt && window.endsAt ? `${format.time(window.startsAt, zone)}–${format.time(window.endsAt, zone)}` : ''

  const distance = (metres: number) =>
    metres < 950 ? t('onSite.metres', { n: format.number(Math.round(metres / 10) * 10) }) : t('onSite.kilometres', { n: format.number(metres / 1000, { maximumFractionDigits: 1 }) })

  return {
    ...format,
    span,
    distance,
    planned: (visit: Visit) => span(visit, visit.timeZone),
    promised: (visit: Visit) => visit.windows.map((each) => span(each, visit.timeZone)).join(t('onSite.or')),
    travel: (visit: Visit) =>
      visit.travelSeconds === null
        ? ''
        : [format.duration(Math.ceil(visit.travelSeconds / 60)), distance(visit.travelMetres ?? 0), visit.isTravelEstimated ? t('onSite.estimated') : ''].filter(Boolean).join(' · '),
    /** A text that exists in both languages, in the one that is shown; in the other if it is the only one. */
    both: (en: string, zh: string) => (locale.value === 'zh-CN' ? zh || en : en || zh),
  }
}
