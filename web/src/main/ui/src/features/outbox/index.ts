import { defineResource } from '@/shared/resource/model'
import { resourceRoute } from '@/shared/resource/routes'

const STATUSES = ['PENDING', 'SENT', 'DEAD'] as const

export const outboxDeliveries = defineResource({
  name: 'outbox-delivery',
  path: 'outbox-deliveries',
  sort: '-createdAt',
  hasLifeCycle: false,
  hasExport: false,
  canRegister: false,
  canChange: false,
  canView: false,
  columns: ['type', 'target', { key: 'status', kind: 'state' }, { key: 'attempts', kind: 'number' }, { key: 'nextAttemptAt', kind: 'relative' }, { key: 'lastError', sortable: false }, { key: 'createdAt', kind: 'relative' }],
  filters: [{ key: 'status', kind: 'select', options: STATUSES, words: 'deliveryStatus' }],
  title: (row) => String(row.type ?? ''),
  subtitle: (row) => String(row.target ?? ''),
  fields: [
    { key: 'status', kind: 'select', options: STATUSES, words: 'deliveryStatus' },
    { key: 'attempts', kind: 'number' },
    { key: 'nextAttemptAt', kind: 'datetime' },
    { key: 'lastError', kind: 'textarea' },
    { key: 'eventId', kind: 'text' },
  ],
  acts: [{ operation: 'outbox-delivery.retry', name: 'retry', path: 'retry', when: (row) => row.status === 'DEAD' }],
})

export const routes = [outboxDeliveries].map(resourceRoute)
