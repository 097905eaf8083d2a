import { defineAsyncComponent } from 'vue'
import { defineResource } from '@/shared/resource/model'
import { resourceRoute } from '@/shared/resource/routes'

const PRIORITIES = ['URGENT', 'HIGH', 'NORMAL', 'LOW'] as const

export const categories = defineResource({
  name: 'category',
  path: 'categories',
  sort: 'code',
  columns: ['code', 'nameEn', 'nameZh', { key: 'priority', kind: 'state' }, 'serviceDurationMinutes', { key: 'skills', kind: 'count' }, { key: 'checklist', kind: 'count' }, { key: 'likelyParts', kind: 'count', isHidden: true }, { key: 'createdAt', isHidden: true }],
  filters: [{ key: 'priority', kind: 'select', options: PRIORITIES }],
  title: (row) => [row.nameEn, row.nameZh].filter(Boolean).join(' · '),
  subtitle: (row) => String(row.code),
  fields: [
    { key: 'code', kind: 'text' },
    { key: 'nameEn', kind: 'text' },
    { key: 'nameZh', kind: 'text' },
    { key: 'priority', kind: 'select', options: PRIORITIES, initial: 'NORMAL' },
    { key: 'serviceDurationMinutes', kind: 'number', min: 5, max: 1440, step: 5, unit: 'minutes', initial: 60 },
    { key: 'skills', kind: 'rows', optional: true, section: 'work', fields: [{ key: 'skillId', kind: 'ref', to: 'skill' }, { key: 'level', kind: 'number', min: 1, max: 5, step: 1, initial: 1 }] },
    { key: 'checklist', kind: 'rows', optional: true, fields: [{ key: 'textEn', kind: 'text' }, { key: 'textZh', kind: 'text' }, { key: 'isMandatory', kind: 'switch', initial: true }] },
    { key: 'likelyParts', kind: 'rows', optional: true, fields: [{ key: 'partId', kind: 'ref', to: 'part' }, { key: 'quantity', kind: 'quantity', initial: 1 }] },
  ],
})

const CHANNELS = ['PHONE', 'EMAIL', 'PORTAL', 'WECHAT', 'API', 'IMPORT'] as const

export const tickets = defineResource({
  name: 'ticket',
  path: 'tickets',
  sort: '-openedAt',
  hasLifeCycle: false,
  isWide: true,
  imports: ['number', 'reference', 'customerNumber', 'siteName', 'assetTag', 'categoryCode', 'priority', 'channel', 'subject', 'description', 'preferredWindows', 'openedAt'],
  hasMapping: true,
  columns: ['number', { key: 'status', kind: 'state' }, { key: 'priority', kind: 'state' }, 'subject', 'customerId', 'siteId', { key: 'categoryId', kind: 'ref', to: 'category', from: 'categoryName' }, { key: 'assigneeId', kind: 'ref', from: 'assigneeName' }, { key: 'openedAt', kind: 'relative' }, { key: 'channel', kind: 'word', isHidden: true }, { key: 'reference', sortable: false, isHidden: true }, { key: 'assetId', isHidden: true }, { key: 'resolvedAt', kind: 'datetime', isHidden: true }],
  filters: [
    { key: 'status', kind: 'select', options: ['NEW', 'IN_PROGRESS', 'ON_HOLD', 'RESOLVED', 'CLOSED', 'CANCELLED'], words: 'ticketStatus' },
    { key: 'isOpen', kind: 'select', options: ['true', 'false'], words: 'ticketOpen' },
    { key: 'priority', kind: 'select', options: PRIORITIES },
    { key: 'categoryId', kind: 'ref', to: 'category' },
    { key: 'customerId', kind: 'ref', to: 'customer' },
    { key: 'assigneeId', kind: 'ref', to: 'assignee' },
    { key: 'territoryId', kind: 'ref', to: 'territory' },
    { key: 'openAt', kind: 'given', as: 'instant' },
  ],
  title: (row) => row.subject,
  subtitle: (row) => [row.number, row.customerName].filter(Boolean).join(' · '),
  fields: [
    { key: 'subject', kind: 'text' },
    { key: 'description', kind: 'textarea', optional: true },
    { key: 'customerId', kind: 'ref', to: 'customer', optional: true, help: 'ticketCustomer' },
    { key: 'siteId', kind: 'ref', to: 'site', optional: true, within: (draft) => ({ customerId: draft.customerId as string }) },
    { key: 'assetId', kind: 'ref', to: 'asset', named: 'assetTag', optional: true, within: (draft) => ({ customerId: draft.customerId as string, siteId: draft.siteId as string }) },
    { key: 'contactId', kind: 'ref', to: 'contact', optional: true, within: (draft) => ({ customerId: draft.customerId as string }) },
    { key: 'categoryId', kind: 'ref', to: 'category', optional: true },
    { key: 'priority', kind: 'select', options: PRIORITIES, optional: true, help: 'ticketPriority' },
    { key: 'channel', kind: 'select', options: CHANNELS, only: 'create', initial: 'PHONE' },
    { key: 'reference', kind: 'text', optional: true },
    { key: 'preferredWindows', kind: 'rows', optional: true, fields: [{ key: 'startsAt', kind: 'datetime' }, { key: 'endsAt', kind: 'datetime' }] },
  ],
  head: defineAsyncComponent(() => import('./TicketHead.vue')),
  panel: defineAsyncComponent(() => import('./TicketConversation.vue')),
})

export const routes = [tickets, categories].map(resourceRoute)
