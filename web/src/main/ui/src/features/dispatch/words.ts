import { useI18n } from 'vue-i18n'
import type { Problem } from '@/api/problem'
import { useProblemWords } from '@/shared/feedback/problemWords'
import { STATES } from '@/shared/feedback/states'
import { useFormat } from '@/shared/format/useFormat'
import type { Board } from './merge'
import type { Blocked, VisitStatus, VisitView } from './types'

/** How a visit's state looks; the word beside it is `state.…`. */
export const look = (status: VisitStatus) => STATES[status]

/** Whether it may go to another engineer or time; the server says so. */
export const canMove = (visit: VisitView): boolean => visit.possibleActs.includes('ASSIGN')

export function useBoardWords(zone: () => string | null) {
  const { t, te, locale } = useI18n()
  const format = useFormat()
  const problems = useProblemWords()
  const known = (key: string) => te(key, locale.value)
  const time = (at: string | number) => format.time(typeof at === 'number' ? new Date(at).toISOString() : at, zone())
  const status = (visit: { status: string }) => t(`state.${visit.status}`)
  const reason = (code: string) => (known(`board.reason.${code}`) ? t(`board.reason.${code}`) : code)
  const visitReason = (code: string | null) => (code ? (known(`option.visitReason.${code}`) ? t(`option.visitReason.${code}`) : code) : '')
  const range = (startsAt: string, endsAt: string) => `${time(startsAt)}–${time(endsAt)}`
  return {
    time,
    range,
    status,
    reason,
    visitReason,
    dateTime: (at: string) => format.dateTime(at, zone()),
    duration: format.duration,
    travel: (seconds: number) => format.duration(seconds / 60),
    distance: (metres: number) => (metres < 1000 ? t('board.metres', { n: format.number(metres) }) : t('board.kilometres', { n: format.number(metres / 1000, { maximumFractionDigits: metres < 100_000 ? 1 : 0 }) })),
    number: format.number,
    windows: (visit: VisitView) => (visit.windows.length === 0 ? t('board.anyTime') : visit.windows.map((window) => range(window.startsAt, window.endsAt)).join(', ')),
    /** One rule and whom it stops: names as far as they fit. */
    blocked: (blocked: Blocked) => (known(`board.blocked.${blocked.reason}`) ? t(`board.blocked.${blocked.reason}`) : reason(blocked.reason)),
    names: (board: Board | null, ids: readonly string[]) => ids.map((id) => board?.engineers.find((each) => each.id === id)?.name ?? '–').join(locale.value.startsWith('zh') ? '、' : ', '),
    /** What a bar says to those who hear it or point at it. */
    title: (visit: VisitView) =>
      [visit.number, visit.customerName, visit.startsAt && visit.endsAt ? range(visit.startsAt, visit.endsAt) : null, status(visit), visit.priority === 'URGENT' || visit.priority === 'HIGH' ? t(`state.${visit.priority}`) : null, visit.isPinned ? t('board.pinned') : null, visit.group ? t(`visitGroup.${visit.group.kind}`, { at: visit.group.position, n: visit.group.size }) : null, visit.categoryName, visit.siteAddress].filter(Boolean).join(' · '),
    skipped: (code: string) => (known(`board.skipped.${code}`) ? t(`board.skipped.${code}`) : reason(code)),
    refusal(problem: Problem): string {
      const { visits, startsAt } = problem.body
      const others = Array.isArray(visits) && visits.length > 0 ? ` ${visits.join(', ')}` : ''
      return problems.text(problem) + others + (typeof startsAt === 'string' ? ` · ${t('board.couldStart', { time: format.dateTime(startsAt, zone()) })}` : '')
    },
  }
}
