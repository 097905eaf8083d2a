import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/** Forms with something typed that is not saved; the router asks before it leaves one of them. */
const guarded = new Set<Ref<boolean>>()

export function hasUnsaved(): boolean {
  return [...guarded].some((each) => each.value)
}

export function useLeaveGuard(isChanged: Ref<boolean>): void {
  const stay = (event: BeforeUnloadEvent) => {
    if (isChanged.value) event.preventDefault()
  }
  onMounted(() => {
    guarded.add(isChanged)
    addEventListener('beforeunload', stay)
  })
  onBeforeUnmount(() => {
    guarded.delete(isChanged)
    removeEventListener('beforeunload', stay)
  })
}
