import { defineAsyncComponent } from 'vue'
import { timeZones } from '@/shared/format/zone'
import { defineResource } from '@/shared/resource/model'
import { resourceRoute } from '@/shared/resource/routes'

export const ROLES = ['customer', 'agent', 'dispatcher', 'engineer', 'storekeeper', 'finance', 'quality', 'manager', 'admin', 'provider_staff'] as const
const has = (draft: Record<string, unknown>, role: string) => Array.isArray(draft.roles) && draft.roles.includes(role)

export const users = defineResource({
  name: 'user',
  path: 'users',
  imports: ['username', 'displayName', 'email', 'roles', 'language', 'timeZone', 'customerNumber', 'providerCode', 'isActive'],
  sort: 'displayName',
  columns: ['displayName', 'username', 'email', { key: 'roles', kind: 'words' }, { key: 'lastLoginAt', kind: 'relative' }, { key: 'createdAt', isHidden: true }],
  filters: [{ key: 'roles', kind: 'select', options: ROLES, words: 'roles' }],
  title: (row) => String(row.displayName),
  subtitle: (row) => String(row.username),
  fields: [
    { key: 'username', kind: 'text' },
    { key: 'displayName', kind: 'text' },
    { key: 'email', kind: 'email' },
    { key: 'roles', kind: 'selects', options: ROLES },
    { key: 'customerId', kind: 'ref', to: 'customer', when: (draft) => has(draft, 'customer') },
    { key: 'providerId', kind: 'ref', to: 'service-provider', when: (draft) => has(draft, 'provider_staff') },
    { key: 'language', kind: 'select', options: ['zh-CN', 'en'], initial: 'zh-CN' },
    { key: 'timeZone', kind: 'select', options: timeZones(), asIs: true, optional: true, help: 'userTimeZone' },
    { key: 'password', kind: 'password', only: 'create', optional: true, help: 'newUserPassword' },
    { key: 'lastLoginAt', kind: 'datetime', only: 'shown' },
  ],
  acts: [{ operation: 'user.reset-password', name: 'resetPassword', path: 'reset-password', asks: true, reveals: 'path' }],
})

export const apiTokens = defineResource({
  name: 'api-token',
  path: 'api-tokens',
  sort: 'name',
  hasLifeCycle: false,
  hasExport: false,
  canRegister: false,
  canChange: false,
  canView: false,
  hasSearch: false,
  columns: [{ key: 'name', sortable: false }, { key: 'operations', kind: 'tags' }, { key: 'expiresAt', kind: 'datetime', sortable: false }, { key: 'lastUsedAt', kind: 'relative', sortable: false }, { key: 'createdAt', kind: 'relative', sortable: false }, { key: 'isActive', kind: 'active', sortable: false }],
  fields: [{ key: 'name', kind: 'text' }, { key: 'operations', kind: 'tags' }, { key: 'expiresAt', kind: 'datetime' }, { key: 'lastUsedAt', kind: 'datetime' }],
  acts: [{ operation: 'api-token.revoke', name: 'revoke', path: '', method: 'DELETE', asks: true, isDanger: true, when: (row) => row.isActive !== false }],
  pageActs: defineAsyncComponent(() => import('./NewToken.vue')),
})

export const routes = [users, apiTokens].map(resourceRoute)
