import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { http, newIdempotencyKey } from '@/api/http'
import { asProblem } from '@/api/problem'
import { useProblemWords } from '@/shared/feedback/problemWords'
import { toast } from '@/shared/feedback/toasts'
import type { PolicyView, WeighedPreset } from '../types'
import { complete, isSame, type Weights } from './weights'

/** The weights that count, those that somebody is about to save, and what was saved before. */
export function usePolicy() {
  const { t } = useI18n()
  const words = useProblemWords()
  const policy = shallowRef<PolicyView | null>(null)
  const presets = shallowRef<WeighedPreset[]>([])
  const history = shallowRef<PolicyView[]>([])
  const error = shallowRef<unknown>(null)
  const isBusy = ref(false)
  const weights = ref<Weights | null>(null)
  const note = ref('')
  const hour = ref<PolicyView['drivingHour']>(null)
  const isChanged = computed(() => policy.value !== null && weights.value !== null && (!isSame(weights.value, complete(policy.value.weights)) || JSON.stringify(hour.value) !== JSON.stringify(policy.value.drivingHour)))

  function take(now: PolicyView) {
    policy.value = now
    weights.value = complete(now.weights)
    hour.value = now.drivingHour
    note.value = ''
  }
  async function load() {
    error.value = null
    try {
      const [now, choices, before] = await Promise.all([http.get<PolicyView>('dispatch-policy'), http.get<WeighedPreset[]>('dispatch-policy/presets'), http.get<PolicyView[]>('dispatch-policy/history')])
      presets.value = choices.data
      history.value = before.data
      take(now.data)
    } catch (reason) {
      error.value = reason
    }
  }
  const tell = (reason: unknown) => toast(words.text(asProblem(reason)), { kind: 'danger' })
  /** Somebody else saved meanwhile: that is shown beside what is here, which can be saved over it. */
  async function follow() {
    try {
      history.value = (await http.get<PolicyView[]>('dispatch-policy/history')).data
      policy.value = history.value[0] ?? policy.value
    } catch (reason) {
      tell(reason)
    }
  }
  async function save() {
    if (!policy.value || !weights.value) return
    isBusy.value = true
    try {
      const body = { weights: weights.value, drivingHour: hour.value, note: note.value }
      const { data } = await http.put<PolicyView>('dispatch-policy', { body, seen: policy.value.version, idempotencyKey: newIdempotencyKey() })
      history.value = [data, ...history.value]
      take(data)
      toast(t('said.saved', { name: t('nav.dispatch-policy') }))
    } catch (reason) {
      tell(reason)
      if (asProblem(reason).status === 412) await follow()
    } finally {
      isBusy.value = false
    }
  }
  void load()
  return { policy, presets, history, error, isBusy, weights, note, hour, isChanged, load, save }
}
