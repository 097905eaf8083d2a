import { http, type Query } from './http'

/** Every object of the server has these; the rest is described by the resource's fields. */
export interface Row {
  id: string
  version?: number
  [member: string]: unknown
}

export interface Page<T = Row> {
  items: T[]
  nextPageToken: string | null
  total: number | null
}

export interface ListRequest {
  search?: string
  /** `name` or `-createdAt`; several separated by commas. */
  sort?: string
  filters?: Query
  limit?: number
  pageToken?: string | null
}

export async function listPage<T = Row>(path: string, request: ListRequest, signal?: AbortSignal): Promise<Page<T>> {
  const { filters, ...rest } = request
  const answer = await http.get<Page<T>>(path, { query: { ...filters, ...rest }, ...(signal ? { signal } : {}) })
  return answer.data
}

/** All pages of a list that is known to be short, up to `most` rows. */
export async function listAll<T = Row>(path: string, request: ListRequest = {}, most = 1000): Promise<T[]> {
  const rows: T[] = []
  let pageToken: string | null = null
  do {
    const page: Page<T> = await listPage<T>(path, { limit: 200, ...request, pageToken })
    rows.push(...page.items)
    pageToken = page.nextPageToken
  } while (pageToken && rows.length < most)
  return rows
}
