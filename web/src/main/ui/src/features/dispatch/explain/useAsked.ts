import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { http, type Query } from '@/api/http'
import { isAbort } from '@/api/problem'

/** An answer that is asked for on demand, that can be given up, and that is forgotten when what it was about has changed. */
export function useAsked<T>() {
  const answer = shallowRef<T | null>(null)
  const error = shallowRef<unknown>(null)
  const isLoading = ref(false)
  let running: AbortController | undefined

  async function ask(path: string, query: Query) {
    running?.abort()
    const mine = (running = new AbortController())
    isLoading.value = true
    error.value = null
    try {
      const { data } = await http.get<T>(path, { query, signal: mine.signal })
      if (running === mine) answer.value = data
    } catch (reason) {
      if (running === mine && !isAbort(reason)) error.value = reason
    } finally {
      if (running === mine) isLoading.value = false
    }
  }
  function forget() {
    running?.abort()
    running = undefined
    answer.value = null
    error.value = null
    isLoading.value = false
  }
  onBeforeUnmount(forget)
  return { answer, error, isLoading, ask, forget }
}
