import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Row } from '@/api/list'
import { defineResource } from '@/shared/resource/model'
import { resourceRoute } from '@/shared/resource/routes'

const UNITS = ['PIECE', 'METRE', 'LITRE', 'KILOGRAM', 'SET'] as const
const MOVEMENTS = ['OPENING', 'TRANSFER', 'USE', 'RETURN'] as const
const RESERVATIONS = ['OPEN', 'USED', 'RELEASED'] as const
const PLACES = ['WAREHOUSE', 'VAN', 'PROVIDER_STORE'] as const
const partText = (row: Row) => [row.partNumber, row.partName].filter(Boolean).join(' · ')
const bothNames = (row: Row) => [row.nameEn, row.nameZh].filter(Boolean).join(' · ')

export const parts = defineResource({
  name: 'part',
  path: 'parts',
  sort: 'number',
  imports: ['number', 'nameEn', 'nameZh', 'unit', 'price', 'priceCurrency', 'cost', 'costCurrency', 'isSerialTracked', 'isLotTracked', 'fitsModels', 'substituteNumbers', 'isActive'],
  columns: ['number', 'nameEn', 'nameZh', 'unit', 'price', { key: 'cost', kind: 'money', sortable: false }, { key: 'isSerialTracked', isHidden: true }, { key: 'isLotTracked', isHidden: true }, { key: 'createdAt', isHidden: true }],
  filters: [{ key: 'unit', kind: 'select', options: UNITS }],
  title: (row) => String(row.number),
  subtitle: bothNames,
  fields: [
    { key: 'number', kind: 'text' },
    { key: 'nameEn', kind: 'text' },
    { key: 'nameZh', kind: 'text' },
    { key: 'unit', kind: 'select', options: UNITS, initial: 'PIECE' },
    { key: 'price', kind: 'money', help: 'price' },
    { key: 'cost', kind: 'money', optional: true },
    { key: 'isSerialTracked', kind: 'switch', help: 'isSerialTracked' },
    { key: 'isLotTracked', kind: 'switch' },
    { key: 'fitsModels', kind: 'tags', optional: true, help: 'fitsModels' },
    { key: 'substituteIds', kind: 'refs', to: 'part', optional: true, help: 'substituteIds' },
  ],
  children: [
    { resource: 'stock-level', filter: 'partId', columns: ['locationId', 'onHand', 'reserved', 'available'] },
    { resource: 'part-reservation', filter: 'partId', columns: ['locationId', 'quantity', 'status'] },
    { resource: 'stock-movement', filter: 'partId', columns: ['at', 'kind', 'quantity'] },
  ],
})

export const stockLocations = defineResource({
  name: 'stock-location',
  path: 'stock-locations',
  imports: ['code', 'name', 'kind', 'engineerNumber', 'providerCode', 'plate', 'latitude', 'longitude', 'isActive'],
  columns: ['code', 'name', 'kind', 'engineerId', 'providerId', 'plate', { key: 'createdAt', isHidden: true }],
  filters: [{ key: 'kind', kind: 'select', options: PLACES, words: 'stockLocationKind' }],
  fields: [
    { key: 'code', kind: 'text' },
    { key: 'name', kind: 'text' },
    { key: 'kind', kind: 'select', options: PLACES, words: 'stockLocationKind', initial: 'WAREHOUSE' },
    { key: 'engineerId', kind: 'ref', to: 'engineer', optional: true, when: (draft) => draft.kind === 'VAN' },
    { key: 'plate', kind: 'text', optional: true, when: (draft) => draft.kind === 'VAN' },
    { key: 'providerId', kind: 'ref', to: 'service-provider', when: (draft) => draft.kind === 'PROVIDER_STORE' },
    { key: 'pin', kind: 'point', flat: ['latitude', 'longitude'], optional: true, when: (draft) => draft.kind !== 'VAN' },
  ],
  children: [{ resource: 'stock-level', filter: 'locationId', columns: ['partId', 'onHand', 'reserved', 'available'] }],
})

export const stockLevels = defineResource({
  name: 'stock-level',
  path: 'stock-levels',
  sort: 'partNumber',
  hasLifeCycle: false,
  canRegister: false,
  canChange: false,
  canView: false,
  columns: [{ key: 'partId', kind: 'text', show: partText }, { key: 'locationId', kind: 'text', from: 'locationName' }, { key: 'onHand', kind: 'quantity' }, { key: 'reserved', kind: 'quantity' }, { key: 'available', kind: 'quantity' }, { key: 'unit', kind: 'word', sortable: false, isHidden: true }],
  filters: [{ key: 'partId', kind: 'ref', to: 'part' }, { key: 'locationId', kind: 'ref', to: 'stock-location' }],
  title: partText,
  subtitle: (row) => String(row.locationName ?? ''),
  fields: [{ key: 'partId', kind: 'ref', to: 'part' }, { key: 'locationId', kind: 'ref', to: 'stock-location' }, { key: 'onHand', kind: 'quantity' }, { key: 'reserved', kind: 'quantity' }, { key: 'available', kind: 'quantity' }],
  pageActs: defineAsyncComponent(() => import('./OpeningStock.vue')),
})

export const stockMovements = defineResource({
  name: 'stock-movement',
  path: 'stock-movements',
  sort: '-at',
  hasLifeCycle: false,
  imports: ['location', 'part', 'quantity', 'note'],
  canRegister: false,
  canChange: false,
  canView: false,
  columns: [{ key: 'at', kind: 'datetime' }, { key: 'kind', kind: 'word', words: 'movementKind' }, { key: 'partId', kind: 'text', show: partText }, { key: 'fromLocationId', kind: 'text', show: (row) => row.fromLocationName }, { key: 'toLocationId', kind: 'text', show: (row) => row.toLocationName }, { key: 'quantity', kind: 'quantity' }, 'actor', { key: 'reference', isHidden: true, sortable: false }, { key: 'note', isHidden: true, sortable: false }],
  filters: [{ key: 'partId', kind: 'ref', to: 'part' }, { key: 'locationId', kind: 'ref', to: 'stock-location' }, { key: 'kind', kind: 'select', options: MOVEMENTS, words: 'movementKind' }],
  title: partText,
  fields: [
    { key: 'at', kind: 'datetime' },
    { key: 'kind', kind: 'select', options: MOVEMENTS, words: 'movementKind' },
    { key: 'partId', kind: 'ref', to: 'part' },
    { key: 'fromLocationId', kind: 'ref', to: 'stock-location' },
    { key: 'toLocationId', kind: 'ref', to: 'stock-location' },
    { key: 'quantity', kind: 'quantity' },
    { key: 'actor', kind: 'text' },
    { key: 'note', kind: 'textarea' },
  ],
  pageActs: defineAsyncComponent(() => import('./OpeningStock.vue')),
})

export const partReservations = defineResource({
  name: 'part-reservation',
  path: 'part-reservations',
  sort: '-createdAt',
  hasLifeCycle: false,
  hasExport: false,
  canRegister: false,
  canChange: false,
  canView: false,
  columns: [{ key: 'createdAt', kind: 'datetime' }, { key: 'partId', kind: 'text', show: partText }, { key: 'locationId', kind: 'text', from: 'locationName' }, { key: 'quantity', kind: 'quantity' }, { key: 'status', kind: 'word', words: 'reservationStatus' }, { key: 'endedAt', kind: 'datetime', sortable: false }],
  filters: [{ key: 'status', kind: 'select', options: RESERVATIONS, words: 'reservationStatus' }, { key: 'partId', kind: 'ref', to: 'part' }, { key: 'locationId', kind: 'ref', to: 'stock-location' }],
  title: partText,
  subtitle: (row) => String(row.locationName ?? ''),
  fields: [
    { key: 'partId', kind: 'ref', to: 'part' },
    { key: 'locationId', kind: 'ref', to: 'stock-location' },
    { key: 'quantity', kind: 'quantity' },
    { key: 'status', kind: 'select', options: RESERVATIONS, words: 'reservationStatus' },
    { key: 'createdAt', kind: 'datetime' },
    { key: 'endedAt', kind: 'datetime' },
  ],
})

export const routes: RouteRecordRaw[] = [parts, stockLocations, stockLevels, partReservations, stockMovements].map(resourceRoute)
