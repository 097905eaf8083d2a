import { onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { http } from '@/api/http'
import { listPage } from '@/api/list'
import { asProblem } from '@/api/problem'
import { useProblemWords } from '@/shared/feedback/problemWords'
import { toast } from '@/shared/feedback/toasts'
import type { ComparisonView, PublishView, RunFields, RunView } from '../types'

export const isGoing = (run: RunView): boolean => run.status === 'QUEUED' || run.status === 'RUNNING'

/** The runs of a day, the one that is looked at, and its figures while it goes: asked for each second. */
export function useRun(on: Ref<string>, territoryId: Ref<string | null>, id: Ref<string | null>, show: (id: string | null) => void) {
  const words = useProblemWords()
  const runs = shallowRef<RunView[] | null>(null)
  const run = shallowRef<RunView | null>(null)
  const comparison = shallowRef<ComparisonView | null>(null)
  const published = shallowRef<PublishView | null>(null)
  const error = shallowRef<unknown>(null)
  const isBusy = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isGone = false

  async function list() {
    try {
      runs.value = (await listPage<RunView>('dispatch-runs', { sort: '-createdAt', limit: 50, filters: { on: on.value, isWhatIf: false } })).items
    } catch (reason) {
      error.value = reason
    }
  }

  async function look() {
    clearTimeout(timer)
    const wanted = id.value
    if (!wanted || isGone) return
    try {
      const { data } = await http.get<RunView>(`dispatch-runs/${wanted}`)
      if (id.value !== wanted) return
      error.value = null
      run.value = data
      if (isGoing(data)) timer = setTimeout(() => void look(), 1000)
      else await compare(data)
    } catch (reason) {
      if (id.value !== wanted) return
      error.value = reason
      // A lost second is no lost run: the solver goes on, and so do we.
      if (run.value && isGoing(run.value) && !asProblem(reason).isFinal) timer = setTimeout(() => void look(), 3000)
    }
  }
  async function compare(of: RunView) {
    if (of.status === 'FAILED' || comparison.value) return
    const { data } = await http.get<ComparisonView>(`dispatch-runs/${of.id}/comparison`)
    if (id.value === of.id) comparison.value = data
    if (runs.value) void list()
  }

  async function busy(work: () => Promise<void>) {
    isBusy.value = true
    try {
      await work()
    } catch (reason) {
      toast(words.text(asProblem(reason)), { kind: 'danger' })
      if (asProblem(reason).status === 412) await look()
    } finally {
      isBusy.value = false
    }
  }
  const start = (seconds: number, days: number) =>
    busy(async () => {
      const body: RunFields = { on: on.value, days, seconds, territoryId: territoryId.value }
      const { data } = await http.post<RunView>('dispatch-runs', { body })
      show(data.id)
    })
  const cancel = () =>
    busy(async () => {
      const { id: wanted } = run.value!
      for (let tries = 0; ; tries++) {
        try {
          run.value = (await http.post<RunView>(`dispatch-runs/${wanted}/cancel`, { seen: run.value!.version })).data
          break
        } catch (reason) {
          // A run that searches gets a new version whenever its progress is kept.
          if (asProblem(reason).status !== 412 || tries === 4) throw reason
          run.value = (await http.get<RunView>(`dispatch-runs/${wanted}`)).data
          if (!isGoing(run.value)) break
        }
      }
      await look()
    })
  const publish = (visitIds: string[] | null) =>
    busy(async () => {
      const { data } = await http.post<PublishView>(`dispatch-runs/${run.value!.id}/publish`, { body: { visitIds }, seen: run.value!.version })
      published.value = data
      comparison.value = null
      await look()
    })

  watch(id, () => {
    run.value = null
    comparison.value = null
    published.value = null
    error.value = null
    if (id.value) void look()
    else void list()
  }, { immediate: true })
  watch(on, () => void list())
  onBeforeUnmount(() => {
    isGone = true
    clearTimeout(timer)
  })
  return { runs, run, comparison, published, error, isBusy, list, look, start, cancel, publish }
}
