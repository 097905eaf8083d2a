import { onBeforeUnmount, onMounted, shallowRef } from 'vue'

type Keys = Record<string, (event: KeyboardEvent) => void>

/** Element Plus keeps closed dialogs in the page; only one that takes room is open. */
export function isDialogOpen(): boolean {
  return [...document.querySelectorAll('.el-overlay')].some((each) => each.getClientRects().length > 0)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
}

/** Single keys that act while nobody types and no dialog is open. */
export function useShortcuts(keys: Keys): void {
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
    if (isDialogOpen()) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act(event)
  }
  onMounted(() => addEventListener('keydown', listen))
  onBeforeUnmount(() => removeEventListener('keydown', listen))
}

/** Keys that only the page that is open knows, each with the key of its word; the list of shortcuts shows them first. */
export const pageKeys = shallowRef<readonly (readonly [key: string, word: string])[]>([])

export function usePageKeys(keys: readonly (readonly [key: string, word: string])[]): void {
  onMounted(() => (pageKeys.value = keys))
  onBeforeUnmount(() => {
    if (pageKeys.value === keys) pageKeys.value = []
  })
}

/** Ctrl/⌘+Z, and Shift+Z or Ctrl+Y for the way forth again; a field that is typed in keeps its own. */
export function useHistoryKeys(undo: () => void, redo: () => void): void {
  const listen = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey)
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || (key !== 'z' && !isRedo)) return
    if (isTyping(event.target) || isDialogOpen()) return
    event.preventDefault()
    if (isRedo) redo()
    else undo()
  }
  onMounted(() => addEventListener('keydown', listen))
  onBeforeUnmount(() => removeEventListener('keydown', listen))
}
