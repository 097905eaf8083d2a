import type { RouteRecordRaw } from 'vue-router'
import { defineResource } from '@/shared/resource/model'
import { resourceRoute } from '@/shared/resource/routes'

const CSATS = ['1', '2', '3', '4', '5'] as const
const WAYS = ['LINK_MAIL', 'TRACKING_PAGE', 'ENGINEER_QR', 'HAND_OVER', 'REPORT'] as const
const SUSPICIONS = ['ENGINEER_DEVICE', 'STAFF_DEVICE'] as const

export const ratings = defineResource({
  name: 'rating',
  path: 'ratings',
  sort: '-createdAt',
  hasLifeCycle: false,
  hasExport: false,
  canRegister: false,
  canChange: false,
  isWide: true,
  columns: [
    { key: 'visitEndedAt', kind: 'datetime' }, { key: 'csat', kind: 'number' }, { key: 'nps', kind: 'number' }, { key: 'comment', sortable: false }, { key: 'customerId', kind: 'ref', to: 'customer', from: 'customerName', sortable: false },
    { key: 'engineerId', kind: 'ref', to: 'engineer', from: 'engineerName', sortable: false }, { key: 'way', kind: 'word', words: 'ratingWay' }, { key: 'isCounted', kind: 'check', sortable: false }, { key: 'visitNumber', sortable: false, isHidden: true }, { key: 'createdAt', kind: 'relative', isHidden: true },
  ],
  filters: [
    { key: 'csat', kind: 'select', options: CSATS, words: 'csat' },
    { key: 'engineerId', kind: 'ref', to: 'engineer' },
    { key: 'customerId', kind: 'ref', to: 'customer' },
    { key: 'way', kind: 'select', options: WAYS, words: 'ratingWay' },
    { key: 'isCounted', kind: 'select', options: ['true', 'false'], words: 'ratingCounted' },
    { key: 'territoryId', kind: 'ref', to: 'territory' },
    { key: 'nps', kind: 'given', as: 'text' },
    { key: 'hasNps', kind: 'given', as: 'truth' },
    { key: 'from', kind: 'given', as: 'instant' },
    { key: 'until', kind: 'given', as: 'instant' },
  ],
  title: (row) => row.customerName,
  subtitle: (row) => [row.visitNumber, row.engineerName].filter(Boolean).join(' · '),
  fields: [
    { key: 'csat', kind: 'number' },
    { key: 'nps', kind: 'number', optional: true },
    { key: 'comment', kind: 'textarea', optional: true },
    { key: 'way', kind: 'select', options: WAYS, words: 'ratingWay' },
    { key: 'suspicion', kind: 'select', options: SUSPICIONS, words: 'ratingSuspicion', optional: true },
    { key: 'isCounted', kind: 'switch' },
    { key: 'engineerId', kind: 'ref', to: 'engineer' },
    { key: 'visitEndedAt', kind: 'datetime' },
    { key: 'changedAt', kind: 'datetime', optional: true },
  ],
})

export const routes: RouteRecordRaw[] = [
  resourceRoute(ratings),
  { path: '/rating-summary', name: 'rating-summary', component: () => import('./RatingSummaryPage.vue'), meta: { operation: 'rating.summary' } },
]
