import { reactive } from 'vue'

export interface Toast {
  id: number
  kind: 'ok' | 'warn' | 'danger'
  text: string
  undo?: () => void | Promise<void>
}

export const toasts = reactive<Toast[]>([])
let last = 0

export function dismiss(id: number): void {
  const at = toasts.findIndex((each) => each.id === id)
  if (at >= 0) toasts.splice(at, 1)
}

/** Says what happened. With `undo` it stays longer and shows the button that takes the act back. */
export function toast(text: string, options: { kind?: Toast['kind']; undo?: Toast['undo'] } = {}): void {
  const id = ++last
  toasts.push({ id, kind: options.kind ?? 'ok', text, ...(options.undo ? { undo: options.undo } : {}) })
  setTimeout(() => dismiss(id), options.undo ? 10_000 : 5_000)
}
