import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { http } from '@/api/http'
import { isAbort } from '@/api/problem'
import type { Ref } from 'vue'
import type { VisitForesight } from './types'

/**
 * What would come of giving a visit to each engineer of the day. Asked as soon as there is a visit and again when the board changes;
 * nobody waits for it, and an answer that comes too late is dropped.
 */
export function useForesight(on: Ref<string>, visitId: () => string | null, sequence: () => number | undefined) {
  const foresight = shallowRef<VisitForesight | null>(null)
  const error = shallowRef<unknown>(null)
  const isLoading = ref(false)
  let running: AbortController | undefined

  async function ask(id: string) {
    running?.abort()
    const mine = (running = new AbortController())
    isLoading.value = true
    try {
      const { data } = await http.get<VisitForesight>(`visits/${id}/foresight`, { query: { on: on.value }, signal: mine.signal })
      if (running !== mine) return
      foresight.value = data
      error.value = null
    } catch (reason) {
      if (running !== mine || isAbort(reason)) return
      foresight.value = null
      error.value = reason
    } finally {
      if (running === mine) isLoading.value = false
    }
  }
  function forget() {
    running?.abort()
    running = undefined
    foresight.value = null
    error.value = null
    isLoading.value = false
  }
  watch([visitId, sequence, on], ([id, , day], before) => {
    if (id !== before[0] || day !== before[2]) forget()
    if (id) void ask(id)
  }, { immediate: true })
  onBeforeUnmount(forget)
  return { foresight, error, isLoading }
}
