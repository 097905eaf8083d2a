import { ref } from 'vue'
import { asProblem } from '@/api/problem'
import { useProblemWords } from '@/shared/feedback/problemWords'
import { toast } from '@/shared/feedback/toasts'

/** Runs one act at a time and says in words what was refused; after a refusal because of the version, the newest is read. */
export function useActs(takeNewest: () => Promise<void>) {
  const words = useProblemWords()
  const isBusy = ref(false)
  async function run(work: () => Promise<void>) {
    isBusy.value = true
    try {
      await work()
    } catch (error) {
      const problem = asProblem(error)
      toast(words.text(problem), { kind: 'danger' })
      if (problem.status === 412) await takeNewest()
    } finally {
      isBusy.value = false
    }
  }
  return { isBusy, run }
}
