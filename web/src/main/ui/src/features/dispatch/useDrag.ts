import { inject, onBeforeUnmount, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import type { VisitView } from './types'

/** A place under the pointer where something may be dropped. */
export interface Target {
  engineerId: string
  at: number
}

export interface Drag {
  visit: VisitView
  x: number
  y: number
  /** How far into the bar it was taken, so that its start and not the pointer is placed. */
  grabMillis: number
  target: Target | 'queue' | null
}

export type Surface = (x: number, y: number, grabMillis: number) => Target | 'queue' | null

export interface Dragging {
  drag: ShallowRef<Drag | null>
  start: (event: PointerEvent, visit: VisitView, grabMillis: number) => void
  addSurface: (surface: Surface) => void
}

const KEY: InjectionKey<Dragging> = Symbol('drag')
const THRESHOLD = 5

/** Dragging with the mouse or a pen; a finger scrolls, and moves visits by the dialog. Esc lets go without a change. */
export function provideDrag(canDrag: (visit: VisitView) => boolean, drop: (visit: VisitView, target: Target | 'queue') => void): Dragging {
  const drag = shallowRef<Drag | null>(null)
  const surfaces: Surface[] = []
  let began: { event: PointerEvent; visit: VisitView; grabMillis: number } | null = null

  const targetAt = (x: number, y: number, grab: number) => {
    for (const surface of surfaces) {
      const target = surface(x, y, grab)
      if (target) return target
    }
    return null
  }
  function move(event: PointerEvent) {
    if (!began) return
    const far = Math.hypot(event.clientX - began.event.clientX, event.clientY - began.event.clientY)
    if (!drag.value && far < THRESHOLD) return
    event.preventDefault()
    drag.value = { visit: began.visit, x: event.clientX, y: event.clientY, grabMillis: began.grabMillis, target: targetAt(event.clientX, event.clientY, began.grabMillis) }
  }
  function end(event?: Event) {
    const last = drag.value
    stop()
    if (!last) return
    // The click that follows the drag is not a choice.
    addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => removeEventListener('click', swallow, { capture: true }))
    if (event?.type === 'pointerup' && last.target) drop(last.visit, last.target)
  }
  const swallow = (event: Event) => event.stopPropagation()
  function key(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !drag.value) return
    event.preventDefault()
    event.stopPropagation()
    end()
  }
  function stop() {
    began = null
    drag.value = null
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', end)
    removeEventListener('pointercancel', end)
    removeEventListener('keydown', key, true)
  }
  function start(event: PointerEvent, visit: VisitView, grabMillis: number) {
    if (event.button !== 0 || event.pointerType === 'touch' || !canDrag(visit)) return
    began = { event, visit, grabMillis }
    addEventListener('pointermove', move)
    addEventListener('pointerup', end)
    addEventListener('pointercancel', end)
    addEventListener('keydown', key, true)
  }
  onBeforeUnmount(stop)
  const dragging: Dragging = { drag, start, addSurface: (surface) => surfaces.push(surface) }
  provide(KEY, dragging)
  return dragging
}

export function useDrag(): Dragging {
  const found = inject(KEY)
  if (!found) throw new Error('Nothing can be dragged here')
  return found
}
