import { defineAsyncComponent } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import { defineResource } from '@/shared/resource/model'
import { resourceRoute } from '@/shared/resource/routes'

const PARTIES = ['CUSTOMER', 'PROVIDER', 'ENGINEER'] as const
const KINDS = ['LABOUR', 'CALL_OUT', 'TRAVEL', 'PART', 'SURCHARGE', 'TAX', 'COMMISSION'] as const
const REASONS = ['NO_CARD', 'NO_VERSION', 'OTHER_CURRENCY', 'NO_COST', 'NO_TRAVEL', 'CUSTOMER_NOT_PRICED'] as const
const party = { key: 'party', kind: 'select', options: PARTIES, words: 'partyKind' } as const
const parties = [party, { key: 'customerId', kind: 'ref', to: 'customer' }, { key: 'providerId', kind: 'ref', to: 'service-provider' }] as const

/** This month and those before it, as 2026-11. */
function lastMonths(count: number): string[] {
  const now = new Date()
  return Array.from({ length: count }, (_, back) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7))
}

export const statements = defineResource({
  name: 'statement',
  path: 'statements',
  sort: '-period',
  hasLifeCycle: false,
  hasExport: false,
  canRegister: false,
  canChange: false,
  isWide: true,
  columns: ['partyName', { key: 'period', kind: 'text' }, { key: 'party', kind: 'word', words: 'partyKind' }, { key: 'status', kind: 'state' }, { key: 'total', kind: 'money' }, { key: 'lineCount', kind: 'number' }, 'number', { key: 'exportNumber', kind: 'number', sortable: false, isHidden: true }, { key: 'lockedAt', kind: 'datetime', sortable: false, isHidden: true }],
  filters: [{ key: 'period', kind: 'text', options: lastMonths(24) }, { key: 'status', kind: 'select', options: ['DRAFT', 'AGREED', 'LOCKED'], words: 'statementStatus' }, ...parties],
  title: (row) => row.partyName,
  subtitle: (row) => [row.number, row.period].join(' · '),
  fields: [
    { key: 'agreedBy', kind: 'text', when: (row) => row.agreedBy !== null },
    { key: 'agreedAt', kind: 'datetime', when: (row) => row.agreedAt !== null },
    { key: 'lockedBy', kind: 'text', when: (row) => row.lockedBy !== null },
    { key: 'lockedAt', kind: 'datetime', when: (row) => row.lockedAt !== null },
    { key: 'exportNumber', kind: 'number', when: (row) => row.exportNumber !== null },
    { key: 'sha256', kind: 'text', when: (row) => row.sha256 !== null },
  ],
  acts: [
    { operation: 'statement.agree', path: 'agree', name: 'agree', when: (row) => row.possibleActs.includes('AGREE') },
    { operation: 'statement.reopen', path: 'reopen', name: 'reopen', when: (row) => row.possibleActs.includes('REOPEN') },
    { operation: 'statement.lock', path: 'lock', name: 'lock', asks: true, isDanger: true, when: (row) => row.possibleActs.includes('LOCK') },
  ],
  head: defineAsyncComponent(() => import('./StatementHead.vue')),
  panel: defineAsyncComponent(() => import('./StatementLines.vue')),
})

export const charges = defineResource({
  name: 'charge',
  path: 'charges',
  sort: '-createdAt',
  hasLifeCycle: false,
  hasExport: false,
  canRegister: false,
  canChange: false,
  isWide: true,
  columns: ['visitNumber', { key: 'status', kind: 'state' }, { key: 'openReason', kind: 'word' }, { key: 'party', kind: 'word', words: 'partyKind' }, { key: 'partyName', sortable: false }, { key: 'total', kind: 'money', sortable: false }, { key: 'serviceOn', kind: 'date' }, { key: 'createdAt', kind: 'relative', isHidden: true }],
  filters: [{ key: 'status', kind: 'select', options: ['OPEN', 'PRICED', 'REVERSED'], words: 'chargeStatus' }, { key: 'openReason', kind: 'select', options: REASONS }, ...parties],
  title: (row) => [row.visitNumber, row.partyName].filter(Boolean).join(' · '),
  fields: [],
  head: defineAsyncComponent(() => import('./ChargeHead.vue')),
  children: [{ resource: 'charge-line', filter: 'chargeId', columns: ['kind', 'quantity', 'amount', 'statementNumber'] }],
})

export const chargeLines = defineResource({
  name: 'charge-line',
  path: 'charge-lines',
  sort: '-serviceOn',
  hasLifeCycle: false,
  hasExport: false,
  canRegister: false,
  canChange: false,
  isWide: true,
  columns: [{ key: 'kind', kind: 'word', words: 'lineKind' }, 'visitNumber', { key: 'serviceOn', kind: 'date' }, { key: 'party', kind: 'word', words: 'partyKind' }, { key: 'partyName', sortable: false }, { key: 'quantity', kind: 'number', sortable: false }, { key: 'amount', kind: 'money' }, { key: 'statementNumber', sortable: false }],
  filters: [{ key: 'kind', kind: 'select', options: KINDS, words: 'lineKind' }, ...parties],
  title: (row) => [row.visitNumber, row.partyName].filter(Boolean).join(' · '),
  subtitle: (row) => row.statementNumber,
  fields: [],
  head: defineAsyncComponent(() => import('./LineEvidence.vue')),
})

export const rateCards = defineResource({
  name: 'rate-card',
  path: 'rate-cards',
  sort: 'code',
  hasExport: false,
  isWide: true,
  columns: ['name', 'code', { key: 'party', kind: 'word', words: 'partyKind' }, { key: 'partyName', sortable: false }, 'currency', { key: 'versions', kind: 'count' }, { key: 'createdAt', isHidden: true }],
  filters: parties,
  subtitle: (row) => row.code,
  fields: [
    { key: 'code', kind: 'text' },
    { key: 'name', kind: 'text' },
    { ...party, only: 'create', initial: 'CUSTOMER' },
    { key: 'customerId', kind: 'ref', to: 'customer', optional: true, only: 'create', help: 'ratePartyDefault', when: (draft) => draft.party === 'CUSTOMER' },
    { key: 'providerId', kind: 'ref', to: 'service-provider', optional: true, only: 'create', help: 'ratePartyDefault', when: (draft) => draft.party === 'PROVIDER' },
    { key: 'engineerId', kind: 'ref', to: 'engineer', optional: true, only: 'create', help: 'ratePartyDefault', when: (draft) => draft.party === 'ENGINEER' },
    { key: 'currency', kind: 'text', only: 'create', help: 'rateCurrency' },
  ],
  head: defineAsyncComponent(() => import('./RateVersions.vue')),
})

export const exportBatches = defineResource({
  name: 'export-batch',
  path: 'export-batches',
  sort: '-number',
  hasLifeCycle: false,
  hasExport: false,
  hasSearch: false,
  canChange: false,
  isWide: true,
  columns: [{ key: 'number', kind: 'text', show: (row) => row.name }, { key: 'statementCount', kind: 'number' }, { key: 'lineCount', kind: 'number' }, 'createdBy', { key: 'createdAt', kind: 'relative' }],
  filters: [],
  title: (row) => row.name,
  fields: [
    { key: 'period', kind: 'text', optional: true, only: 'create', help: 'exportPeriod' },
    { ...party, optional: true, only: 'create', help: 'exportParty' },
    { key: 'createdBy', kind: 'text', only: 'shown' },
  ],
  head: defineAsyncComponent(() => import('./ExportFiles.vue')),
})

export const routes: RouteRecordRaw[] = [
  { path: '/months', name: 'months', component: () => import('./MonthsPage.vue'), meta: { operation: 'statement.months' } },
  ...[statements, charges, chargeLines, rateCards, exportBatches].map(resourceRoute),
]
