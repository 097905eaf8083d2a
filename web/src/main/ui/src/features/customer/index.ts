import { defineResource } from '@/shared/resource/model'
import { resourceRoute } from '@/shared/resource/routes'
import { timeZones } from '@/shared/format/zone'

const KINDS = ['PERSON', 'COMPANY'] as const

export const customers = defineResource({
  name: 'customer',
  path: 'customers',
  imports: ['number', 'name', 'kind', 'email', 'phone', 'language', 'tags', 'note', 'isActive'],
  columns: ['name', 'number', 'kind', 'email', { key: 'phone', sortable: false }, { key: 'tags', kind: 'tags' }, { key: 'language', kind: 'word', isHidden: true, sortable: false }, { key: 'createdAt', isHidden: true }],
  filters: [{ key: 'kind', kind: 'select', options: KINDS, words: 'customerKind' }],
  title: (row) => String(row.name),
  subtitle: (row) => String(row.number),
  fields: [
    { key: 'number', kind: 'text', only: 'shown' },
    { key: 'name', kind: 'text' },
    { key: 'kind', kind: 'select', options: KINDS, words: 'customerKind', initial: 'COMPANY' },
    { key: 'email', kind: 'email', optional: true },
    { key: 'phone', kind: 'phone', optional: true, help: 'phone' },
    { key: 'language', kind: 'select', options: ['zh-CN', 'en'], initial: 'en' },
    { key: 'tags', kind: 'tags', optional: true, help: 'tags' },
    { key: 'note', kind: 'textarea', optional: true },
    { key: 'preferredEngineerIds', kind: 'refs', to: 'engineer', optional: true, section: 'dispatch' },
    { key: 'bannedEngineerIds', kind: 'refs', to: 'engineer', optional: true },
  ],
  children: [
    { resource: 'contact', filter: 'customerId', columns: ['name', 'phone', 'jobTitle'] },
    { resource: 'site', filter: 'customerId', columns: ['name', 'addressLine', 'city'] },
    { resource: 'asset', filter: 'customerId', columns: ['tag', 'name', 'warrantyUntil'] },
  ],
})

export const contacts = defineResource({
  name: 'contact',
  path: 'contacts',
  imports: ['customerNumber', 'name', 'email', 'phone', 'jobTitle', 'isPrimary', 'isActive'],
  columns: ['name', 'customerId', 'email', { key: 'phone', sortable: false }, 'jobTitle', 'isPrimary', { key: 'createdAt', isHidden: true }],
  filters: [{ key: 'customerId', kind: 'ref', to: 'customer' }],
  fields: [
    { key: 'customerId', kind: 'ref', to: 'customer' },
    { key: 'name', kind: 'text' },
    { key: 'email', kind: 'email', optional: true },
    { key: 'phone', kind: 'phone', optional: true, help: 'phone' },
    { key: 'jobTitle', kind: 'text', optional: true },
    { key: 'isPrimary', kind: 'switch' },
  ],
})

export const sites = defineResource({
  name: 'site',
  path: 'sites',
  imports: ['customerNumber', 'name', 'addressLine', 'city', 'postalCode', 'country', 'latitude', 'longitude', 'accessNotes', 'timeZone', 'openingHours', 'isActive'],
  columns: ['name', 'customerId', 'addressLine', 'city', { key: 'territoryId', kind: 'ref', to: 'territory' }, { key: 'postalCode', isHidden: true }, { key: 'country', isHidden: true }, { key: 'timeZone', kind: 'text', isHidden: true, sortable: false }, { key: 'createdAt', isHidden: true }],
  filters: [{ key: 'customerId', kind: 'ref', to: 'customer' }, { key: 'territoryId', kind: 'ref', to: 'territory' }],
  subtitle: (row) => String(row.customerName ?? ''),
  fields: [
    { key: 'customerId', kind: 'ref', to: 'customer' },
    { key: 'name', kind: 'text' },
    { key: 'addressLine', kind: 'text' },
    { key: 'city', kind: 'text' },
    { key: 'postalCode', kind: 'text', optional: true },
    { key: 'country', kind: 'text', help: 'country' },
    { key: 'pin', kind: 'point', flat: ['latitude', 'longitude'] },
    { key: 'timeZone', kind: 'select', options: timeZones(), asIs: true },
    { key: 'accessNotes', kind: 'textarea', optional: true, help: 'accessNotes', section: 'visit' },
    { key: 'openingHours', kind: 'hours', optional: true },
    { key: 'territoryId', kind: 'ref', to: 'territory', only: 'shown' },
  ],
  children: [{ resource: 'asset', filter: 'siteId', columns: ['tag', 'name', 'warrantyUntil'] }],
})

export const routes = [customers, contacts, sites].map(resourceRoute)
