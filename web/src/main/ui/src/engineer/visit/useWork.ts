import { shallowRef } from 'vue'
import { http } from '@/api/http'
import type { VisitWork } from '../types'

/** What was found and done on site. The visit stands without it, so a failure only leaves it empty. */
export function useWork(id: () => string) {
  const work = shallowRef<VisitWork | null>(null)
  async function loadWork() {
    try {
      work.value = (await http.get<VisitWork>(`visits/${id()}/work`)).data
    } catch {
      // Tried again after the next act.
    }
  }
  void loadWork()
  return { work, loadWork }
}
