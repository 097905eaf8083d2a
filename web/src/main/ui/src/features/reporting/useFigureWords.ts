import { useI18n } from 'vue-i18n'
import { useFormat } from '@/shared/format/useFormat'

const UNITS: Record<string, 'COUNT' | 'PERCENT' | 'MINUTES' | 'POINTS'> = {
  BACKLOG: 'COUNT', COMPLETED: 'COUNT', PLANNED: 'PERCENT', ON_TIME: 'PERCENT', FIRST_TIME_FIX: 'PERCENT', TRAVEL: 'MINUTES', UTILISATION: 'PERCENT', CSAT: 'PERCENT', NPS: 'POINTS',
}
/** Of which less is better. */
const LESS_IS_BETTER = new Set(['BACKLOG', 'TRAVEL'])

/** Figures in the words and numbers of the language. */
export function useFigureWords() {
  const { t } = useI18n()
  const format = useFormat()
  const whole = (value: number) => format.number(value, { maximumFractionDigits: 0 })
  const tenth = (value: number) => format.number(value, { maximumFractionDigits: 1 })

  function amount(figure: string, value: number): string {
    switch (UNITS[figure]) {
      case 'PERCENT': return `${whole(value)} %`
      case 'MINUTES': return minutes(value)
      default: return whole(value)
    }
  }
  /** Short times with a tenth: a minute of travel is much. */
  function minutes(value: number): string {
    return value < 60 ? t('dashboard.minutes', { n: tenth(value) }) : format.duration(value)
  }
  /** How much more or less; shares differ by points, not by per cent. */
  function difference(figure: string, by: number): string {
    const size = Math.abs(by)
    switch (UNITS[figure]) {
      case 'PERCENT':
      case 'POINTS': return t('dashboard.points', { n: tenth(size) }, Number(size.toFixed(1)))
      case 'MINUTES': return minutes(size)
      default: return whole(size)
    }
  }
  const isBetter = (figure: string, by: number) => by > 0 !== LESS_IS_BETTER.has(figure)
  return { amount, minutes, difference, isBetter }
}
