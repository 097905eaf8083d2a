import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { http } from '@/api/http'
import { listPage } from '@/api/list'
import type { DifferenceView, RunView } from '../types'
import { isGoing } from '../run/useRun'
import type { Weights } from './weights'

/** Plans a day that was planned before once more, as it was read then, with other weights. Nothing of it is ever published. */
export function useTrial() {
  const runs = shallowRef<RunView[] | null>(null)
  const run = shallowRef<RunView | null>(null)
  const difference = shallowRef<DifferenceView | null>(null)
  const error = shallowRef<unknown>(null)
  const isBusy = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isGone = false

  async function list() {
    error.value = null
    try {
      const { items } = await listPage<RunView>('dispatch-runs', { sort: '-createdAt', limit: 30, filters: { isWhatIf: false, status: 'COMPLETED' } })
      runs.value = items.filter((each) => each.visits > 0)
    } catch (reason) {
      error.value = reason
    }
  }
  async function start(original: RunView, weights: Weights) {
    error.value = null
    difference.value = null
    isBusy.value = true
    try {
      const { data } = await http.post<RunView>('dispatch-runs', { body: { replayOf: original.id, seconds: Math.min(original.seconds, 30), whatIf: { policy: weights } } })
      run.value = data
      await follow(original.id, data.id)
    } catch (reason) {
      error.value = reason
    } finally {
      isBusy.value = false
    }
  }
  async function follow(original: string, id: string) {
    while (!isGone) {
      const { data } = await http.get<RunView>(`dispatch-runs/${id}`)
      run.value = data
      if (!isGoing(data)) break
      await new Promise((resolve) => (timer = setTimeout(resolve, 1000)))
    }
    if (!isGone && run.value?.status === 'COMPLETED') difference.value = (await http.get<DifferenceView>(`dispatch-runs/${original}/difference`, { query: { with: id } })).data
  }
  onBeforeUnmount(() => {
    isGone = true
    clearTimeout(timer)
  })
  void list()
  return { runs, run, difference, error, isBusy, list, start }
}
