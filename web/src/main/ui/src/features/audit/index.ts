import { defineAsyncComponent } from 'vue'
import { defineResource } from '@/shared/resource/model'
import { resourceRoute } from '@/shared/resource/routes'

export const auditEntries = defineResource({
  name: 'audit-entry',
  path: 'audit-entries',
  sort: '-at',
  hasLifeCycle: false,
  canRegister: false,
  canChange: false,
  canView: false,
  hasExport: false,
  columns: [{ key: 'at', kind: 'datetime' }, 'actorName', 'action', 'objectType', { key: 'objectId', sortable: false, isHidden: true }, { key: 'address', sortable: false }, { key: 'traceId', sortable: false, isHidden: true }],
  filters: [{ key: 'actorId', kind: 'ref', to: 'user' }],
  title: (row) => String(row.action ?? ''),
  subtitle: (row) => String(row.objectType ?? ''),
  fields: [{ key: 'at', kind: 'datetime' }, { key: 'actorName', kind: 'text' }, { key: 'action', kind: 'text' }, { key: 'objectType', kind: 'text' }, { key: 'objectId', kind: 'text' }, { key: 'address', kind: 'text' }, { key: 'traceId', kind: 'text' }],
  panel: defineAsyncComponent(() => import('./AuditChange.vue')),
})

export const routes = [auditEntries].map(resourceRoute)
