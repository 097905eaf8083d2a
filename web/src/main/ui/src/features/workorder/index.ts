import { defineAsyncComponent } from 'vue'
import type { BodyOf } from '@/api/typed'
import { addToPanel, defineResource, type Draft, type Field } from '@/shared/resource/model'
import { resourceRoute } from '@/shared/resource/routes'

const PRIORITIES = ['URGENT', 'HIGH', 'NORMAL', 'LOW'] as const

/** When the engineer may begin; up to three. */
export const windows = { key: 'windows', kind: 'rows', optional: true, fields: [{ key: 'startsAt', kind: 'datetime' }, { key: 'endsAt', kind: 'datetime' }] } as const satisfies Field

/** What the work needs, the same in the form for a new one, where it comes from the category. */
export const needs = [
  { key: 'serviceDurationMinutes', kind: 'number', min: 1, max: 1440, step: 5, unit: 'minutes' },
  { key: 'skills', kind: 'rows', optional: true, fields: [{ key: 'skillId', kind: 'ref', to: 'skill' }, { key: 'level', kind: 'number', min: 1, max: 5, step: 1, initial: 1 }] },
  { key: 'parts', kind: 'rows', optional: true, fields: [{ key: 'partId', kind: 'ref', to: 'part' }, { key: 'quantity', kind: 'quantity', initial: 1 }] },
] as const satisfies readonly Field[]

/** Whether one engineer does it, a crew, or one visit after the other; chosen once. */
const isCrew = (draft: Draft) => draft.teamwork === 'CREW'
const isSequence = (draft: Draft) => draft.teamwork === 'SEQUENCE'
export const teamwork = [
  { key: 'teamwork', kind: 'select', options: ['ALONE', 'CREW', 'SEQUENCE'], initial: 'ALONE' },
  { key: 'crewSize', kind: 'number', min: 2, max: 8, step: 1, initial: 2, when: isCrew },
  { key: 'sequenceVisits', kind: 'number', min: 2, max: 10, step: 1, initial: 2, when: isSequence },
  { key: 'leastGapMinutes', kind: 'number', min: 0, max: 20_160, step: 30, initial: 0, unit: 'minutes', help: 'leastGap', when: isSequence },
  { key: 'isSameEngineer', kind: 'switch', initial: false, when: isSequence },
] as const satisfies readonly Field[]

/** What the server is told of it. */
export function teamworkOf(draft: Draft): Partial<BodyOf<'work-orders', 'post'>> {
  if (isCrew(draft)) return { crewSize: draft.crewSize as number }
  if (!isSequence(draft)) return {}
  return { sequence: { visits: draft.sequenceVisits as number, leastGapMinutes: draft.leastGapMinutes as number, isSameEngineer: draft.isSameEngineer as boolean } }
}

export const workOrders = defineResource({
  name: 'work-order',
  path: 'work-orders',
  sort: '-createdAt',
  hasLifeCycle: false,
  hasExport: false,
  canRegister: false,
  isWide: true,
  columns: ['number', { key: 'status', kind: 'state' }, { key: 'priority', kind: 'state' }, 'summary', { key: 'customerId', kind: 'ref', to: 'customer', from: 'customerName' }, { key: 'siteId', kind: 'ref', to: 'site', from: 'siteName' }, { key: 'categoryId', kind: 'ref', to: 'category', from: 'categoryName' }, { key: 'visits', kind: 'count' }, { key: 'createdAt', kind: 'relative' }, { key: 'territoryId', kind: 'ref', to: 'territory', from: 'territoryName', isHidden: true }, { key: 'ticketNumber', sortable: false, isHidden: true }, { key: 'completedAt', kind: 'datetime', isHidden: true }],
  filters: [
    { key: 'status', kind: 'select', options: ['DRAFT', 'RELEASED', 'SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'CLOSED', 'CANCELLED'], words: 'workOrderStatus' },
    { key: 'priority', kind: 'select', options: PRIORITIES },
    { key: 'categoryId', kind: 'ref', to: 'category' },
    { key: 'customerId', kind: 'ref', to: 'customer' },
    { key: 'territoryId', kind: 'ref', to: 'territory' },
    { key: 'isFirstTimeFix', kind: 'given', as: 'truth' },
    { key: 'completedFrom', kind: 'given', as: 'instant' },
    { key: 'completedUntil', kind: 'given', as: 'instant' },
  ],
  title: (row) => row.summary,
  subtitle: (row) => [row.number, row.customerName].filter(Boolean).join(' · '),
  fields: [
    { key: 'summary', kind: 'text' },
    { key: 'instructions', kind: 'textarea', optional: true },
    ...needs,
    { key: 'tasks', kind: 'rows', optional: true, fields: [{ key: 'textEn', kind: 'text', optional: true }, { key: 'textZh', kind: 'text', optional: true }, { key: 'isMandatory', kind: 'switch', initial: true }], hasOwnView: true },
  ],
  head: defineAsyncComponent(() => import('./WorkOrderHead.vue')),
  panel: defineAsyncComponent(() => import('./WorkOrderPanel.vue')),
})

export const visits = defineResource({
  name: 'visit',
  path: 'visits',
  sort: '-number',
  hasLifeCycle: false,
  hasExport: false,
  canRegister: false,
  isWide: true,
  columns: ['number', { key: 'status', kind: 'state' }, { key: 'priority', kind: 'state', sortable: false }, { key: 'summary', sortable: false }, { key: 'customerId', kind: 'ref', to: 'customer', from: 'customerName' }, { key: 'siteId', kind: 'ref', to: 'site', from: 'siteName' }, { key: 'engineerId', kind: 'ref', to: 'engineer', from: 'engineerName' }, { key: 'startsAt', kind: 'datetime' }, { key: 'territoryId', kind: 'ref', to: 'territory', from: 'territoryName', isHidden: true }, { key: 'createdAt', kind: 'relative', isHidden: true }],
  filters: [
    { key: 'status', kind: 'select', options: ['UNPLANNED', 'DISPATCHED', 'ACCEPTED', 'TRAVELLING', 'ON_SITE', 'WORKING', 'COMPLETED', 'NOT_COMPLETED', 'NO_SHOW', 'CANCELLED'], words: 'visitStatus' },
    { key: 'engineerId', kind: 'ref', to: 'engineer' },
    { key: 'customerId', kind: 'ref', to: 'customer' },
    { key: 'territoryId', kind: 'ref', to: 'territory' },
    ...(['isOpen', 'isPlanned', 'hasArrived', 'isOnTime', 'hasWorked'] as const).map((key) => ({ key, kind: 'given', as: 'truth' }) as const),
    ...(['createdUntil', 'endedFrom', 'endedUntil'] as const).map((key) => ({ key, kind: 'given', as: 'instant' }) as const),
    { key: 'engineerTerritoryId', kind: 'given', as: 'ref', to: 'territory' },
  ],
  title: (row) => row.summary,
  subtitle: (row) => [row.number, row.customerName].filter(Boolean).join(' · '),
  fields: [{ ...windows, hasOwnView: true }, { key: 'note', kind: 'textarea', optional: true, help: 'visitNote' }],
  head: defineAsyncComponent(() => import('./VisitHead.vue')),
  panel: defineAsyncComponent(() => import('./VisitPanel.vue')),
})

addToPanel('ticket', defineAsyncComponent(() => import('./TicketWorkOrders.vue')))

export const routes = [workOrders, visits].map(resourceRoute)
