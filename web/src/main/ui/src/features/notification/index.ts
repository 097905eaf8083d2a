import { defineAsyncComponent } from 'vue'
import { defineResource } from '@/shared/resource/model'
import { resourceRoute } from '@/shared/resource/routes'

const STATUSES = ['WAITING', 'SENT', 'HELD', 'FAILED'] as const

/** Mails by what they tell about: the event's name. */
const KINDS = ['TicketOpened', 'TicketMessageWritten', 'TicketMoved', 'IntakeSubmitted', 'VisitDispatched', 'VisitWithdrawn', 'EngineerTravelling', 'VisitFinished', 'RatingReminderDue'] as const

export const outgoingMails = defineResource({
  name: 'outgoing-mail',
  path: 'outgoing-mails',
  sort: '-createdAt',
  hasLifeCycle: false,
  hasExport: false,
  canRegister: false,
  canChange: false,
  isWide: true,
  columns: ['subject', 'recipient', { key: 'eventType', kind: 'word', words: 'mailKind' }, { key: 'status', kind: 'state' }, { key: 'createdAt', kind: 'relative' }, { key: 'sentAt', kind: 'datetime', sortable: false, isHidden: true }, { key: 'lastError', sortable: false, isHidden: true }],
  filters: [{ key: 'status', kind: 'select', options: STATUSES, words: 'mailStatus' }, { key: 'eventType', kind: 'select', options: KINDS, words: 'mailKind' }],
  title: (row) => row.subject,
  subtitle: (row) => row.recipient,
  fields: [
    { key: 'status', kind: 'select', options: STATUSES, words: 'mailStatus' },
    { key: 'eventType', kind: 'select', options: KINDS, words: 'mailKind' },
    { key: 'lastError', kind: 'textarea' },
    { key: 'sentAt', kind: 'datetime' },
  ],
  panel: defineAsyncComponent(() => import('./MailText.vue')),
})

export const routes = [outgoingMails].map(resourceRoute)
