import { computed, reactive, ref, shallowRef } from 'vue'
import { http } from '@/api/http'
import { asProblem, type Problem } from '@/api/problem'
import type { MyDay, Visit } from './types'

/** The day that is shown and the visits that have been looked at; the server decides, this remembers its last answer. */
export const day = shallowRef<MyDay | null>(null)
export const trouble = shallowRef<Problem | null>(null)
export const isLoading = ref(false)
const visits = reactive(new Map<string, Visit>())

const UNDER_WAY: readonly string[] = ['TRAVELLING', 'ON_SITE', 'WORKING']
const AHEAD: readonly string[] = ['DISPATCHED', 'ACCEPTED']

export const visitOf = (id: string) => visits.get(id)
/** In the order of the route. */
export const route = computed(() => (day.value?.visits ?? []).map((each) => visits.get(each.id) ?? each))
/** What is under way, else the first that is still to come. */
export const next = computed(() => route.value.find((each) => UNDER_WAY.includes(each.status)) ?? route.value.find((each) => AHEAD.includes(each.status)))

export function remember(visit: Visit): Visit {
  const known = visits.get(visit.id)
  // An answer that was overtaken by a newer one tells nothing new.
  if (!known || known.version <= visit.version) visits.set(visit.id, visit)
  return visits.get(visit.id) ?? visit
}

/** Which day, and whose; null for today and for one's own. The desk looks at the day of an engineer who calls. */
export interface Wanted {
  on: string | null
  engineerId: string | null
}

const word = (value: unknown) => (typeof value === 'string' ? value : null)
export const wanted = (query: Record<string, unknown>): Wanted => ({ on: word(query.on), engineerId: word(query.engineerId) })

export async function loadDay(which: Wanted): Promise<void> {
  isLoading.value = true
  try {
    const { data } = await http.get<MyDay>('my-day', { query: { ...which } })
    data.visits.forEach(remember)
    day.value = data
    trouble.value = null
  } catch (error) {
    trouble.value = asProblem(error)
  } finally {
    isLoading.value = false
  }
}

export async function loadVisit(id: string): Promise<Visit> {
  return remember((await http.get<Visit>(`visits/${id}`)).data)
}
