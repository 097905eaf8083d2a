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

export const routes = [categories].map(resourceRoute)
