import type { RouteRecordRaw } from 'vue-router'
import type { Row } from '@/api/list'
import { defineResource } from '@/shared/resource/model'
import { resourceRoute } from '@/shared/resource/routes'
import OpeningStock from './OpeningStock.vue'

const UNITS = ['PIECE', 'METRE', 'LITRE', 'KILOGRAM', 'SET'] as const
const PLACES = ['WAREHOUSE', 'VAN', 'PROVIDER_STORE'] as const
const bothNames = (row: Row) => [row.nameEn, row.nameZh].filter(Boolean).join(' · ')

export const parts = defineResource({
  name: 'part',
  path: 'parts',
  sort: 'number',
  columns: ['number', 'nameEn', 'nameZh', 'unit', 'price', 'cost', { key: 'isSerialTracked', isHidden: true }, { key: 'isLotTracked', isHidden: true }, { key: 'createdAt', isHidden: true }],
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
    { resource: 'stock-level', filter: 'partId', columns: ['locationId', 'onHand'] },
    { resource: 'stock-movement', filter: 'partId', columns: ['at', 'kind', 'quantity'] },
  ],
})

export const stockLocations = defineResource({
  name: 'stock-location',
  path: 'stock-locations',
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
  children: [{ resource: 'stock-level', filter: 'locationId', columns: ['partId', 'onHand'] }],
})

export const stockLevels = defineResource({
  name: 'stock-level',
  path: 'stock-levels',
  sort: 'partNumber',
  hasLifeCycle: false,
  hasImport: false,
  canRegister: false,
  canChange: false,
  canView: false,
  columns: [{ key: 'partId', kind: 'ref', from: 'partName', to: 'part' }, { key: 'locationId', kind: 'ref', from: 'locationName', to: 'stock-location' }, { key: 'onHand', kind: 'number', sortable: false }],
  filters: [{ key: 'partId', kind: 'ref', to: 'part' }, { key: 'locationId', kind: 'ref', to: 'stock-location' }],
  title: (row) => String(row.partName ?? row.partId ?? ''),
  subtitle: (row) => String(row.locationName ?? ''),
  fields: [{ key: 'partId', kind: 'ref', to: 'part' }, { key: 'locationId', kind: 'ref', to: 'stock-location' }, { key: 'onHand', kind: 'number' }],
  pageActs: OpeningStock,
})

export const stockMovements = defineResource({
  name: 'stock-movement',
  path: 'stock-movements',
  sort: '-at',
  hasLifeCycle: false,
  hasImport: false,
  canRegister: false,
  canChange: false,
  canView: false,
  columns: [{ key: 'at', kind: 'datetime' }, { key: 'kind', kind: 'word', words: 'movementKind', sortable: false }, { key: 'partId', kind: 'ref', from: 'partName', to: 'part' }, { key: 'fromLocationId', kind: 'ref', from: 'fromLocationName', to: 'stock-location' }, { key: 'toLocationId', kind: 'ref', from: 'toLocationName', to: 'stock-location' }, { key: 'quantity', kind: 'number', sortable: false }, { key: 'actor', sortable: false }, { key: 'note', isHidden: true, sortable: false }],
  filters: [{ key: 'partId', kind: 'ref', to: 'part' }, { key: 'locationId', kind: 'ref', to: 'stock-location' }],
  title: (row) => String(row.partName ?? row.partId ?? ''),
  fields: [
    { key: 'at', kind: 'datetime' },
    { key: 'kind', kind: 'select', options: ['OPENING'], words: 'movementKind' },
    { key: 'partId', kind: 'ref', to: 'part' },
    { key: 'fromLocationId', kind: 'ref', to: 'stock-location' },
    { key: 'toLocationId', kind: 'ref', to: 'stock-location' },
    { key: 'quantity', kind: 'number' },
    { key: 'actor', kind: 'text' },
    { key: 'note', kind: 'textarea' },
  ],
  pageActs: OpeningStock,
})

export const routes: RouteRecordRaw[] = [parts, stockLocations, stockLevels, stockMovements].map(resourceRoute)
