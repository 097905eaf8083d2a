import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { Column } from '@/shared/resource/model'

/** Which columns are shown, remembered on this device per list. */
export function useColumns(name: string, columns: () => readonly Column[]): { shown: ComputedRef<Column[]>; chosen: Ref<Set<string>>; toggle: (key: string) => void; reset: () => void } {
  const key = `waymend.columns.${name}`
  const usual = () => new Set(columns().filter((each) => !each.isHidden).map((each) => each.key))
  const kept = localStorage.getItem(key)
  const chosen = ref<Set<string>>(kept ? new Set(JSON.parse(kept) as string[]) : usual())
  const shown = computed(() => columns().filter((each, at) => at === 0 || chosen.value.has(each.key)))

  function toggle(column: string) {
    const next = new Set(chosen.value)
    if (!next.delete(column)) next.add(column)
    chosen.value = next
    localStorage.setItem(key, JSON.stringify([...next]))
  }
  function reset() {
    chosen.value = usual()
    localStorage.removeItem(key)
  }
  return { shown, chosen, toggle, reset }
}
