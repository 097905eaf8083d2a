import type { RouteLocationRaw } from 'vue-router'
import type { SchemaOf } from '@/api/typed'

/** What is said about figures; what they are is counted and defined by the server. */
export type Dashboard = SchemaOf<'DashboardView'>
export type FigureView = SchemaOf<'FigureView'>
export type FigureValue = SchemaOf<'FigureValue'>
export type TrendPoint = SchemaOf<'TrendPoint'>
type Filters = SchemaOf<'RowFilter'>[]

/** The list page that shows exactly the rows of a number. */
export const rowsAt = (list: string, filters: Filters): RouteLocationRaw => ({ path: `/${list}`, query: Object.fromEntries(filters.map((each) => [each.name, each.value])) })

const OPERATIONS: Record<string, string> = { tickets: 'ticket.list', visits: 'visit.list', 'work-orders': 'work-order.list', shifts: 'shift.list', ratings: 'rating.list' }
export const operationOf = (list: string): string => OPERATIONS[list] ?? ''

export interface Change {
  by: number
  /** Whether the intervals part; null for figures without one, of which nothing is claimed. */
  isClear: boolean | null
}

/** Against the period before; null where one of both says nothing. */
export function changeOf(now: FigureValue, before: FigureValue | null, least: number): Change | null {
  if (!before || now.value === null || before.value === null) return null
  const by = now.value - before.value
  if (now.low === null || now.high === null || before.low === null || before.high === null) return { by, isClear: null }
  const isEnough = now.n >= least && before.n >= least
  return { by, isClear: isEnough && (now.low > before.high || now.high < before.low) }
}

const DAYS = ['7', '30', '90', '365'] as const
export const PERIODS = [...DAYS, 'own'] as const
export type PeriodChoice = (typeof PERIODS)[number]
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** What the address says about the period and the territory, as the server takes it. */
export interface Asked {
  days?: string
  from?: string
  until?: string
  territoryId?: string
}

export function askedBy(query: Record<string, unknown>): Asked {
  const text = (key: string) => (typeof query[key] === 'string' ? (query[key] as string) : '')
  const territory = text('territoryId') ? { territoryId: text('territoryId') } : {}
  if (DATE.test(text('from')) && DATE.test(text('until'))) return { from: text('from'), until: text('until'), ...territory }
  return { ...(DAYS.some((each) => each === text('days')) ? { days: text('days') } : {}), ...territory }
}

export const choiceOf = (asked: Asked): PeriodChoice => (asked.from ? 'own' : (DAYS.find((each) => each === asked.days) ?? '30'))
