import { reactive } from 'vue'
import { http, type Query } from '@/api/http'
import { listPage, type Row } from '@/api/list'
import { asProblem } from '@/api/problem'
import { useSession } from '@/app/session'

/** What can be pointed at from a form: where its list is and how one of them reads. */
export interface Reference {
  path: string
  operation: string
  text: (row: Row, language: string) => string
  sort?: string
  filters?: Query
}

/** A site that is called by its address is not named twice. */
const join = (...words: unknown[]) => [...new Set(words)].filter((word) => word !== null && word !== undefined && word !== '').join(' · ')
export const bilingual = (row: Row, language: string) => String((language.startsWith('zh') ? row.nameZh : row.nameEn) ?? row.nameEn ?? row.nameZh ?? '')
const active = { isActive: true }

export const references: Record<string, Reference> = {
  user: { path: 'users', operation: 'user', text: (row) => join(row.displayName, row.username), sort: 'displayName', filters: active },
  'service-provider': { path: 'service-providers', operation: 'service-provider', text: (row) => join(row.name, row.code), filters: active },
  skill: { path: 'skills', operation: 'skill', text: (row, language) => join(bilingual(row, language), row.code), sort: 'code', filters: active },
  team: { path: 'teams', operation: 'team', text: (row) => join(row.name, row.code), filters: active },
  territory: { path: 'territories', operation: 'territory', text: (row) => join(row.name, row.code), filters: active },
  engineer: { path: 'engineers', operation: 'engineer', text: (row) => join(row.name, row.number), filters: active },
  'shift-pattern': { path: 'shift-patterns', operation: 'shift-pattern', text: (row) => String(row.name), filters: active },
  customer: { path: 'customers', operation: 'customer', text: (row) => join(row.name, row.number), filters: active },
  site: { path: 'sites', operation: 'site', text: (row) => join(row.name, row.addressLine), filters: active },
  contact: { path: 'contacts', operation: 'contact', text: (row) => join(row.name, row.jobTitle), filters: active },
  category: { path: 'categories', operation: 'category', text: (row, language) => join(bilingual(row, language), row.code), sort: 'code', filters: active },
  assignee: { path: 'assignees', operation: 'assignee', text: (row) => String(row.displayName), sort: 'displayName' },
  ticket: { path: 'tickets', operation: 'ticket', text: (row) => join(row.number, row.subject), sort: '-openedAt' },
  asset: { path: 'assets', operation: 'asset', text: (row) => join(row.name, row.tag), filters: active },
  part: { path: 'parts', operation: 'part', text: (row, language) => join(row.number, bilingual(row, language)), sort: 'number', filters: active },
  'stock-location': { path: 'stock-locations', operation: 'stock-location', text: (row) => join(row.name, row.code), filters: active },
}

export function reference(name: string): Reference {
  const found = references[name]
  if (!found) throw new Error(`No reference ${name}`)
  return found
}

/** Rows that were seen by id; a name is asked for once, and some are not for everyone. */
const seen = reactive(new Map<string, Row | 'asked' | 'hidden'>())
const keyOf = (name: string, id: string) => `${name}/${id}`

export function remember(name: string, rows: readonly Row[]): void {
  for (const row of rows) seen.set(keyOf(name, row.id), row)
}

function ask(name: string, id: string) {
  const { path, operation } = reference(name)
  const mayView = useSession().may(`${operation}.view`)
  seen.set(keyOf(name, id), mayView ? 'asked' : 'hidden')
  if (!mayView) return
  http
    .get<Row>(`${path}/${id}`)
    .then(({ data }) => remember(name, [data]))
    .catch((error: unknown) => {
      if (asProblem(error).isFinal) seen.set(keyOf(name, id), 'hidden')
    })
}

export function referred(name: string, id: string): Row | null {
  const found = seen.get(keyOf(name, id))
  if (found === undefined) ask(name, id)
  return typeof found === 'object' ? found : null
}

/** How it reads: an ellipsis while its name is asked for, a dash when it is not for this user. */
export function nameOf(name: string, id: string, language: string): string {
  const row = referred(name, id)
  if (row) return reference(name).text(row, language)
  return seen.get(keyOf(name, id)) === 'hidden' ? '–' : '…'
}

/** Called at sign-out: the next user must not see names of the last one. */
export function forgetReferences(): void {
  seen.clear()
}

export async function offers(name: string, search: string, within: Query, signal: AbortSignal): Promise<Row[]> {
  const { path, sort, filters } = reference(name)
  const page = await listPage(path, { search, sort: sort ?? 'name', limit: 20, filters: { ...filters, ...within } }, signal)
  remember(name, page.items)
  return page.items
}
