import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter, type LocationQueryValue } from 'vue-router'
import type { Query } from '@/api/http'
import type { ListRequest, Page, Row } from '@/api/list'
import { isAbort } from '@/api/problem'
import type { Filter } from '@/shared/resource/model'

export const PAGE_SIZE = 50
const one = (value: LocationQueryValue | LocationQueryValue[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

/** Search, sort and filters live in the address, so that a list can be shared and Back works; the cursor does not, since it ages. */
export function useListState(options: { sort: string; filters: readonly Filter[]; always?: () => Query; load: (request: ListRequest, signal: AbortSignal) => Promise<Page> }) {
  const route = useRoute()
  const router = useRouter()
  const home = route.path

  const search = computed(() => one(route.query.search))
  const sort = computed(() => one(route.query.sort) || options.sort)
  const filters = computed(() => {
    const found: Record<string, string> = {}
    for (const filter of options.filters) {
      const value = one(route.query[filter.key])
      if (value) found[filter.key] = value
      else if (filter.kind === 'active') found[filter.key] = 'true'
    }
    return found
  })
  /** What the server is asked; `all` is the screen's word for no filter. */
  const request = computed<ListRequest>(() => ({
    search: search.value,
    sort: sort.value,
    filters: { ...Object.fromEntries(Object.entries(filters.value).filter(([, value]) => value !== 'all')), ...options.always?.() },
  }))

  const page = shallowRef<Page | null>(null)
  const error = shallowRef<unknown>(null)
  const isLoading = ref(false)
  const tokens = ref<(string | null)[]>([null])
  let running: AbortController | null = null

  async function load() {
    running?.abort()
    const mine = (running = new AbortController())
    isLoading.value = true
    error.value = null
    try {
      page.value = await options.load({ ...request.value, limit: PAGE_SIZE, pageToken: tokens.value[tokens.value.length - 1] ?? null }, mine.signal)
    } catch (reason) {
      if (isAbort(reason)) return
      error.value = reason
    }
    if (running === mine) isLoading.value = false
  }

  function put(part: Record<string, string | undefined>) {
    void router.replace({ path: route.path, query: { ...route.query, ...part } })
  }
  watch(
    () => JSON.stringify(request.value),
    () => {
      if (!route.path.startsWith(home)) return
      tokens.value = [null]
      void load()
    },
    { immediate: true },
  )

  return {
    search, sort, filters, request, page, error, isLoading, load,
    first: computed(() => (tokens.value.length - 1) * PAGE_SIZE + 1),
    hasPrevious: computed(() => tokens.value.length > 1),
    setSearch: (words: string) => put({ search: words || undefined }),
    setSort: (next: string) => put({ sort: next === options.sort ? undefined : next }),
    setFilter: (key: string, value: string | null | undefined) => put({ [key]: value || undefined }),
    clear: () => put(Object.fromEntries(['search', ...options.filters.map((each) => each.key)].map((key) => [key, undefined]))),
    next() {
      if (!page.value?.nextPageToken) return
      tokens.value.push(page.value.nextPageToken)
      void load()
    },
    previous() {
      if (tokens.value.length < 2) return
      tokens.value.pop()
      void load()
    },
    patch(row: Row) {
      if (page.value) page.value = { ...page.value, items: page.value.items.map((each) => (each.id === row.id ? { ...each, ...row } : each)) }
    },
  }
}

export type ListState = ReturnType<typeof useListState>
