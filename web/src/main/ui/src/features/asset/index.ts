import { defineAsyncComponent } from 'vue'
import { defineResource } from '@/shared/resource/model'
import { resourceRoute } from '@/shared/resource/routes'

const LabelSheet = defineAsyncComponent(() => import('./LabelSheet.vue'))

export const assets = defineResource({
  name: 'asset',
  path: 'assets',
  sort: 'tag',
  imports: ['tag', 'customerNumber', 'siteName', 'parentTag', 'name', 'manufacturer', 'model', 'serialNumber', 'installedOn', 'warrantyUntil', 'note', 'isActive'],
  columns: ['tag', 'name', 'customerId', 'siteId', 'manufacturer', 'model', 'serialNumber', 'warrantyUntil', { key: 'installedOn', isHidden: true }, { key: 'createdAt', isHidden: true }],
  filters: [{ key: 'customerId', kind: 'ref', to: 'customer' }, { key: 'siteId', kind: 'ref', to: 'site' }],
  subtitle: (row) => [row.tag, row.customerName].filter(Boolean).join(' · '),
  fields: [
    { key: 'customerId', kind: 'ref', to: 'customer', optional: true, isLocal: true, help: 'assetCustomer' },
    { key: 'siteId', kind: 'ref', to: 'site', within: (draft) => ({ customerId: draft.customerId as string }) },
    { key: 'parentId', kind: 'ref', to: 'asset', named: 'parentTag', optional: true, within: (draft) => ({ siteId: draft.siteId as string }), help: 'parentId' },
    { key: 'tag', kind: 'text', optional: true, help: 'tag' },
    { key: 'name', kind: 'text' },
    { key: 'manufacturer', kind: 'text', optional: true },
    { key: 'model', kind: 'text', optional: true },
    { key: 'serialNumber', kind: 'text', optional: true },
    { key: 'installedOn', kind: 'date', optional: true },
    { key: 'warrantyUntil', kind: 'date', optional: true, help: 'warrantyUntil' },
    { key: 'note', kind: 'textarea', optional: true },
  ],
  panel: defineAsyncComponent(() => import('./AssetHierarchy.vue')),
  pageActs: LabelSheet,
  bulk: { operation: 'asset.label-sheet', acts: LabelSheet },
})

export const routes = [assets].map(resourceRoute)
