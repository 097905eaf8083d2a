import { http } from '@/api/http'
import { listPage, type ListRequest, type Page, type Row } from '@/api/list'
import { remember, references } from './references'
import type { Act, Draft, Resource } from './model'

/** The calls of one resource by the conventions of our API. */
export function callsOf(resource: Resource) {
  const { path, name } = resource
  const known = (row: Row) => {
    if (references[name]) remember(name, [row])
    return row
  }
  return {
    async list(request: ListRequest, signal: AbortSignal): Promise<Page> {
      const page = await listPage(path, request, signal)
      if (references[name]) remember(name, page.items)
      return page
    },
    view: async (id: string) => known((await http.get<Row>(`${path}/${id}`)).data),
    register: async (body: Draft, idempotencyKey: string) => known((await http.post<Row>(path, { body, idempotencyKey })).data),
    change: async (id: string, seen: number | undefined, body: Draft, idempotencyKey: string) =>
      known((await http.put<Row>(`${path}/${id}`, { body, seen: seen ?? null, idempotencyKey })).data),
    setActive: async (row: Row, to: boolean) => known((await http.post<Row>(`${path}/${row.id}/${to ? 'activate' : 'deactivate'}`, { seen: row.version ?? null })).data ?? { ...row, isActive: to }),
    act: async (row: Row, act: Act) =>
      act.method === 'DELETE'
        ? (await http.delete<Row | undefined>(`${path}/${row.id}${act.path ? `/${act.path}` : ''}`, { seen: row.version ?? null })).data
        : (await http.post<Row | undefined>(`${path}/${row.id}/${act.path}`, { seen: row.version ?? null })).data,
  }
}
