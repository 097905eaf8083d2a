import type { Component } from 'vue'
import { Box, Calendar, DataAnalysis, Money, Setting, Star, Tickets, User, OfficeBuilding } from '@element-plus/icons-vue'

export interface Entry {
  /** Word key below `nav.`, also the route's path. */
  path: string
  /** Shown when the session has this operation. */
  operation: string
}

export interface Section {
  name: string
  icon: Component
  entries: Entry[]
}

const entry = (path: string, operation: string): Entry => ({ path, operation })

export const SECTIONS: Section[] = [
  { name: 'board', icon: Calendar, entries: [entry('board', 'dispatch-board.view'), entry('dispatch-policy', 'dispatch-policy.view')] },
  { name: 'desk', icon: Tickets, entries: [entry('tickets', 'ticket.list'), entry('work-orders', 'work-order.list'), entry('visits', 'visit.list'), entry('categories', 'category.list'), entry('incoming-mails', 'incoming-mail.list'), entry('outgoing-mails', 'outgoing-mail.list')] },
  { name: 'customers', icon: OfficeBuilding, entries: [entry('customers', 'customer.list'), entry('sites', 'site.list'), entry('contacts', 'contact.list'), entry('assets', 'asset.list')] },
  {
    name: 'people',
    icon: User,
    entries: [
      entry('engineers', 'engineer.list'), entry('roster', 'shift.list'), entry('absences', 'absence.list'), entry('on-call-duties', 'on-call-duty.list'), entry('shift-patterns', 'shift-pattern.list'),
      entry('teams', 'team.list'), entry('skills', 'skill.list'), entry('territories', 'territory.list'), entry('service-providers', 'service-provider.list'),
    ],
  },
  { name: 'stock', icon: Box, entries: [entry('parts', 'part.list'), entry('stock-levels', 'stock-level.list'), entry('part-reservations', 'part-reservation.list'), entry('stock-movements', 'stock-movement.list'), entry('stock-locations', 'stock-location.list')] },
  { name: 'dashboard', icon: DataAnalysis, entries: [entry('dashboard', 'dashboard.view')] },
  { name: 'quality', icon: Star, entries: [entry('rating-summary', 'rating.summary'), entry('ratings', 'rating.list')] },
  { name: 'finance', icon: Money, entries: [entry('months', 'statement.months'), entry('statements', 'statement.list'), entry('charges', 'charge.list'), entry('charge-lines', 'charge-line.list'), entry('rate-cards', 'rate-card.list'), entry('export-batches', 'export-batch.list')] },
  {
    name: 'admin',
    icon: Setting,
    entries: [entry('users', 'user.list'), entry('api-tokens', 'api-token.list'), entry('settings', 'settings.view'), entry('audit-entries', 'audit-entry.list'), entry('outbox-deliveries', 'outbox-delivery.list')],
  },
]

/** The sections and entries that this session may see. */
export function visible(may: (operation: string) => boolean): Section[] {
  return SECTIONS.map((section) => ({ ...section, entries: section.entries.filter((each) => may(each.operation)) })).filter((section) => section.entries.length > 0)
}

/** The engineer's application, which is not one of these pages. */
const PHONE = 'engineer/'

/** Where the work of a role begins; an engineer's is the application for the phone. Customers and a provider's people begin at the page that says what there is for them. */
const WORKPLACES: [role: string, path: string][] = [
  ['dispatcher', 'board'], ['dispatcher', 'roster'], ['storekeeper', 'stock-levels'], ['agent', 'tickets'], ['manager', 'dashboard'], ['admin', 'customers'], ['finance', 'months'], ['quality', 'rating-summary'], ['engineer', PHONE],
]

/** The path below `/` where this session begins; empty for the home page. */
export function workplace(roles: readonly string[], may: (operation: string) => boolean): string {
  const open = new Set(visible(may).flatMap((section) => section.entries.map((each) => each.path)))
  return WORKPLACES.find(([role, path]) => roles.includes(role) && (open.has(path) || path === PHONE))?.[1] ?? ''
}

export function sectionOf(path: string, sections: Section[]): Section | undefined {
  const first = path.split('/')[1] ?? ''
  return sections.find((section) => section.entries.some((each) => each.path === first))
}
