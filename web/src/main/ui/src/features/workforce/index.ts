import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import { defineResource } from '@/shared/resource/model'
import { timeZones } from '@/shared/format/zone'
import { resourceRoute } from '@/shared/resource/routes'
import { bilingual } from '@/shared/resource/references'

export const serviceProviders = defineResource({
  name: 'service-provider',
  path: 'service-providers',
  imports: ['code', 'name', 'contactName', 'email', 'phone', 'isActive'],
  columns: ['code', 'name', 'contactName', 'email', 'phone', { key: 'createdAt', isHidden: true }],
  fields: [{ key: 'code', kind: 'text' }, { key: 'name', kind: 'text' }, { key: 'contactName', kind: 'text', optional: true }, { key: 'email', kind: 'email', optional: true }, { key: 'phone', kind: 'phone', optional: true, help: 'phone' }],
  children: [{ resource: 'engineer', filter: 'providerId', columns: ['name', 'number', 'phone'] }],
})

export const skills = defineResource({
  name: 'skill',
  path: 'skills',
  imports: ['code', 'nameEn', 'nameZh', 'isActive'],
  sort: 'code',
  columns: ['code', 'nameEn', 'nameZh', { key: 'createdAt', isHidden: true }],
  title: (row) => [bilingual(row, 'en'), row.nameZh].filter(Boolean).join(' · '),
  fields: [{ key: 'code', kind: 'text' }, { key: 'nameEn', kind: 'text' }, { key: 'nameZh', kind: 'text' }],
})

export const teams = defineResource({
  name: 'team',
  path: 'teams',
  imports: ['code', 'name', 'isActive'],
  columns: ['code', 'name', { key: 'createdAt', isHidden: true }],
  fields: [{ key: 'code', kind: 'text' }, { key: 'name', kind: 'text' }],
  children: [{ resource: 'engineer', filter: 'teamId', columns: ['number', 'name', 'phone'] }],
})

export const territories = defineResource({
  name: 'territory',
  path: 'territories',
  imports: ['code', 'name', 'polygon', 'isActive'],
  columns: ['code', 'name', { key: 'createdAt', isHidden: true }],
  fields: [{ key: 'code', kind: 'text' }, { key: 'name', kind: 'text' }, { key: 'polygon', kind: 'polygon' }],
  children: [{ resource: 'site', filter: 'territoryId', columns: ['name', 'addressLine', 'city'] }],
})

export const engineers = defineResource({
  name: 'engineer',
  path: 'engineers',
  imports: ['number', 'name', 'phone', 'email', 'username', 'providerCode', 'teamCode', 'latitude', 'longitude', 'address', 'skills', 'territories', 'isActive'],
  columns: ['name', 'number', 'phone', { key: 'teamId', kind: 'ref' }, { key: 'providerId', kind: 'ref' }, { key: 'skills', kind: 'count' }, { key: 'territoryIds', kind: 'count' }, { key: 'email', isHidden: true }, { key: 'createdAt', isHidden: true }],
  filters: [{ key: 'teamId', kind: 'ref', to: 'team' }, { key: 'providerId', kind: 'ref', to: 'service-provider' }, { key: 'skillId', kind: 'ref', to: 'skill' }, { key: 'territoryId', kind: 'ref', to: 'territory' }],
  title: (row) => String(row.name),
  subtitle: (row) => String(row.number),
  fields: [
    { key: 'number', kind: 'text' },
    { key: 'name', kind: 'text' },
    { key: 'phone', kind: 'phone', optional: true, help: 'phone' },
    { key: 'email', kind: 'email', optional: true },
    { key: 'userId', kind: 'ref', to: 'user', named: 'username', optional: true, help: 'engineerUser' },
    { key: 'providerId', kind: 'ref', to: 'service-provider', optional: true, help: 'engineerProvider' },
    { key: 'teamId', kind: 'ref', to: 'team', optional: true },
    { key: 'homeBase', kind: 'place', section: 'dispatch' },
    { key: 'territoryIds', kind: 'refs', to: 'territory', optional: true },
    { key: 'skills', kind: 'rows', optional: true, fields: [{ key: 'skillId', kind: 'ref', to: 'skill' }, { key: 'level', kind: 'number', min: 1, max: 5, step: 1, initial: 3 }, { key: 'expiresOn', kind: 'date', optional: true }] },
  ],
  panel: defineAsyncComponent(() => import('./EngineerPhoto.vue')),
})

export const shiftPatterns = defineResource({
  name: 'shift-pattern',
  path: 'shift-patterns',
  columns: ['name', { key: 'days', kind: 'count' }, { key: 'timeZone', kind: 'text' }, { key: 'createdAt', isHidden: true }],
  fields: [{ key: 'name', kind: 'text' }, { key: 'timeZone', kind: 'select', options: timeZones(), asIs: true }, { key: 'days', kind: 'pattern' }],
})

/** Shifts as rows, to look up what the dashboard counts; they are made and changed in the roster. */
export const shifts = defineResource({
  name: 'shift',
  path: 'shifts',
  sort: '-on',
  hasLifeCycle: false,
  hasExport: false,
  canRegister: false,
  canChange: false,
  columns: [{ key: 'engineerName' }, { key: 'engineerNumber' }, { key: 'on', kind: 'date' }, { key: 'startsAt', kind: 'datetime' }, { key: 'endsAt', kind: 'datetime' }, { key: 'breakMinutes', kind: 'number' }],
  filters: [
    { key: 'engineerId', kind: 'ref', to: 'engineer' },
    { key: 'teamId', kind: 'ref', to: 'team' },
    { key: 'territoryId', kind: 'ref', to: 'territory' },
    { key: 'from', kind: 'given', as: 'date' },
    { key: 'until', kind: 'given', as: 'date' },
  ],
  title: (row) => row.engineerName,
  fields: [
    { key: 'on', kind: 'date' },
    { key: 'startsAt', kind: 'datetime' },
    { key: 'endsAt', kind: 'datetime' },
    { key: 'breakMinutes', kind: 'number', unit: 'minutes' },
    { key: 'timeZone', kind: 'text' },
  ],
})

const ABSENCES = ['LEAVE', 'SICK', 'TRAINING', 'OTHER'] as const

export const absences = defineResource({
  name: 'absence',
  path: 'absences',
  sort: '-startsAt',
  hasLifeCycle: false,
  columns: [{ key: 'engineerId', kind: 'ref' }, 'kind', 'startsAt', 'endsAt', { key: 'note', sortable: false }],
  filters: [{ key: 'engineerId', kind: 'ref', to: 'engineer' }, { key: 'teamId', kind: 'ref', to: 'team' }, { key: 'kind', kind: 'select', options: ABSENCES, words: 'absenceKind' }],
  title: (row) => String(row.engineerName ?? ''),
  fields: [
    { key: 'engineerId', kind: 'ref', to: 'engineer' },
    { key: 'kind', kind: 'select', options: ABSENCES, words: 'absenceKind', initial: 'LEAVE' },
    { key: 'startsAt', kind: 'datetime' },
    { key: 'endsAt', kind: 'datetime' },
    { key: 'note', kind: 'textarea', optional: true },
  ],
  acts: [{ operation: 'absence.delete', name: 'delete', path: '', method: 'DELETE', asks: true, isDanger: true }],
})

export const onCallDuties = defineResource({
  name: 'on-call-duty',
  path: 'on-call-duties',
  sort: '-startsAt',
  hasLifeCycle: false,
  columns: [{ key: 'engineerId', kind: 'ref' }, { key: 'territoryId', kind: 'ref' }, 'startsAt', 'endsAt'],
  filters: [{ key: 'engineerId', kind: 'ref', to: 'engineer' }, { key: 'territoryId', kind: 'ref', to: 'territory' }],
  title: (row) => String(row.engineerName ?? ''),
  fields: [{ key: 'engineerId', kind: 'ref', to: 'engineer' }, { key: 'territoryId', kind: 'ref', to: 'territory', optional: true, help: 'onCallTerritory' }, { key: 'startsAt', kind: 'datetime' }, { key: 'endsAt', kind: 'datetime' }],
  acts: [{ operation: 'on-call-duty.delete', name: 'delete', path: '', method: 'DELETE', asks: true, isDanger: true }],
})

export const routes: RouteRecordRaw[] = [
  ...[serviceProviders, skills, teams, territories, engineers, shiftPatterns, shifts, absences, onCallDuties].map(resourceRoute),
  { path: '/roster', name: 'roster', component: () => import('./RosterPage.vue'), meta: { operation: 'shift.list' } },
]
