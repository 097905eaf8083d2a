import { defineAsyncComponent } from 'vue'
import { defineResource } from '@/shared/resource/model'
import { resourceRoute } from '@/shared/resource/routes'

const STATUSES = ['RECEIVED', 'TICKET', 'JOINED', 'IGNORED', 'QUARANTINED'] as const
const REASONS = ['AUTOMATIC', 'BOUNCE', 'MAILING_LIST', 'OWN_MAIL', 'DUPLICATE', 'PUT_ASIDE', 'UNREADABLE', 'TOO_LARGE', 'NO_SENDER', 'EMPTY', 'SPAM', 'NOT_A_PARTICIPANT', 'AMBIGUOUS_SENDER', 'TOO_MANY', 'FAILED'] as const

export const incomingMails = defineResource({
  name: 'incoming-mail',
  path: 'incoming-mails',
  sort: '-createdAt',
  hasLifeCycle: false,
  hasExport: false,
  canRegister: false,
  canChange: false,
  isWide: true,
  columns: ['subject', 'sender', { key: 'status', kind: 'state' }, { key: 'reason', kind: 'word', words: 'mailReason', sortable: false }, { key: 'ticketNumber', sortable: false }, { key: 'createdAt', kind: 'relative' }],
  filters: [
    { key: 'status', kind: 'select', options: STATUSES, words: 'incomingStatus' },
    { key: 'reason', kind: 'select', options: REASONS, words: 'mailReason' },
  ],
  title: (row) => row.subject || row.sender,
  subtitle: (row) => [row.senderName, row.sender].filter(Boolean).join(' · '),
  fields: [
    { key: 'doneAt', kind: 'datetime' },
    { key: 'doneByName', kind: 'text' },
    { key: 'mailbox', kind: 'text' },
  ],
  head: defineAsyncComponent(() => import('./IncomingMailHead.vue')),
  panel: defineAsyncComponent(() => import('./IncomingMailText.vue')),
  pageActs: defineAsyncComponent(() => import('./MailboxState.vue')),
})

export const routes = [incomingMails].map(resourceRoute)
