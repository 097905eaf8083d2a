import { useI18n } from 'vue-i18n'
import type { Problem } from '@/api/problem'
import { useProblemWords } from '@/shared/feedback/problemWords'
import { STATES } from '@/shared/feedback/states'
import { useFormat } from '@/shared/format/useFormat'
import type { Board } from './merge'
import { levels, SIGNS, type Outlook } from './outlook'
import type { Blocked, ForesightPlace, ForesightRow, VisitForesight, VisitStatus, VisitView } from './types'

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
  /** More or less time than now, with its sign. */
  const more = (seconds: number) => `${seconds < -29 ? '−' : seconds > 29 ? '+' : '±'}${format.duration(Math.round(Math.abs(seconds) / 60))}`
  const rule = (code: string) => (known(`explain.rule.${code}`) ? t(`explain.rule.${code}`) : code)
  const shortRule = (code: string) => (known(`board.foresight.rule.${code}`) ? t(`board.foresight.rule.${code}`) : rule(code))
  const list = (each: readonly string[]) => each.join(locale.value.startsWith('zh') ? '、' : ', ')
  const rules = (row: ForesightRow) => row.rules.map(rule).join(locale.value.startsWith('zh') ? '；' : '; ')
  /** What a place costs beside driving, as far as it costs anything. */
  const besides = (place: ForesightPlace) => [
    place.overtimeSeconds > 29 ? t('board.foresight.overtime', { time: more(place.overtimeSeconds) }) : null,
    place.lateSeconds > 29 ? t('board.foresight.late', { time: more(place.lateSeconds) }) : null,
    place.othersMoved > 0 ? t('board.foresight.othersMoved', { n: format.number(place.othersMoved) }, place.othersMoved) : null,
  ].filter((each) => each !== null)
  const outlookOf = (row: ForesightRow, level: Outlook['level']): Outlook => {
    const { place } = row
    if (!place) return { level, isPresent: row.isPresent, short: shortRule(row.rules[0] ?? ''), long: `${SIGNS.closed} ${rules(row)}`, at: null }
    const driving = more(place.travelSeconds)
    // Whoever has it has the best place already, unless another one costs less.
    if (row.isPresent && place.difference >= 0) return { level, isPresent: true, short: t('board.foresight.present'), long: t('board.foresight.present'), at: null }
    const short = row.isPresent ? t('board.foresight.present') : [driving, ...besides(place).slice(0, 1)].join(' · ')
    const long = [t(row.isPresent ? 'board.foresight.presentBest' : 'board.foresight.best', { time: time(place.startsAt) }), t('board.foresight.driving', { time: driving }), ...besides(place), t('board.foresight.points', { n: (place.difference > 0 ? '+' : '') + format.number(place.difference) }, place.difference)].join(' · ')
    return { level, isPresent: row.isPresent, short, long: `${SIGNS[level]} ${long}`, at: Date.parse(place.startsAt) }
  }
  return {
    time,
    range,
    more,
    rules,
    ruleName: rule,
    list,
    /** What a place brings with it, in one line. */
    placeNotes: (place: ForesightPlace) => [...besides(place), ...place.costs.filter((cost) => cost.constraint !== 'TRAVEL' && cost.constraint !== 'FAIRNESS' && cost.constraint !== 'OVERTIME' && cost.constraint !== 'LATENESS' && cost.points > 0).map((cost) => t(`explain.constraint.${cost.constraint}`))].join(' · '),
    constraint: (code: string) => (known(`explain.constraint.${code}`) ? t(`explain.constraint.${code}`) : code),
    /** By engineer, in the order of the answer. */
    outlooks(foresight: VisitForesight): Map<string, Outlook> {
      const level = levels(foresight)
      return new Map(foresight.rows.map((row) => [row.engineerId, outlookOf(row, level.get(row.engineerId)!)]))
    },
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
