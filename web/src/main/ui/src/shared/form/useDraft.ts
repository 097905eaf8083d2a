import { onBeforeUnmount, ref, watch, type Ref } from 'vue'
import type { Draft } from '@/shared/resource/model'

const PREFIX = 'waymend.draft.'
const SECRET = /password|token|secret/i

/** What is typed survives a reload of the tab, until it is saved or thrown away. Secrets are never kept. */
export function useDraft(key: string, initial: () => Draft): { draft: Ref<Draft>; isRestored: Ref<boolean>; isChanged: Ref<boolean>; forget: () => void; reset: () => void } {
  const first = JSON.stringify(initial())
  const kept = sessionStorage.getItem(PREFIX + key)
  const draft = ref<Draft>(kept ? { ...initial(), ...(JSON.parse(kept) as Draft) } : initial())
  const isRestored = ref(kept !== null)
  const isChanged = ref(kept !== null)
  let timer: ReturnType<typeof setTimeout> | undefined

  function keep() {
    if (!isChanged.value) return
    const open = Object.fromEntries(Object.entries(draft.value).filter(([name]) => !SECRET.test(name)))
    sessionStorage.setItem(PREFIX + key, JSON.stringify(open))
  }
  watch(
    draft,
    () => {
      isChanged.value = JSON.stringify(draft.value) !== first
      clearTimeout(timer)
      timer = setTimeout(keep, 300)
    },
    { deep: true },
  )

  function forget() {
    clearTimeout(timer)
    isChanged.value = false
    isRestored.value = false
    sessionStorage.removeItem(PREFIX + key)
  }
  function reset() {
    draft.value = initial()
    forget()
  }
  onBeforeUnmount(() => {
    if (timer) clearTimeout(timer)
    keep()
  })
  return { draft, isRestored, isChanged, forget, reset }
}
