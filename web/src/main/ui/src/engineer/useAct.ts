import { computed, shallowRef } from 'vue'
import { asProblem, type Problem } from '@/api/problem'
import { act, busy, type ActName } from './commands'
import { loadVisit, remember } from './day'
import type { Visit } from './types'

/** Does an act to a visit, keeps the answer, and the refusal for the screen. After a refusal the visit is read again: it may have moved. */
export function useAct(visit: () => Visit) {
  const problem = shallowRef<Problem | null>(null)
  const isBusy = computed(() => busy.has(visit().id))

  async function run(name: ActName, body: object = {}): Promise<boolean> {
    problem.value = null
    try {
      remember(await act(visit(), name, body))
      return true
    } catch (error) {
      problem.value = asProblem(error)
      if (problem.value.status >= 400) await loadVisit(visit().id).catch(() => undefined)
      return false
    }
  }

  return { run, problem, isBusy }
}
