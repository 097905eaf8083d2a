import { inject, provide, ref, type InjectionKey, type Ref } from 'vue'

/** What is chosen and what is pointed at: one truth for timeline, queue, map and panel. */
export interface Selection {
  visitId: Ref<string | null>
  engineerId: Ref<string | null>
  hoveredId: Ref<string | null>
  hoveredEngineerId: Ref<string | null>
  pick: (visitId: string | null, engineerId?: string | null) => void
  hover: (visitId: string | null, engineerId?: string | null) => void
}

const KEY: InjectionKey<Selection> = Symbol('selection')

export function provideSelection(visitId: Ref<string | null>, pick: (visitId: string | null, engineerId: string | null) => void, engineerId: Ref<string | null>): Selection {
  const hoveredId = ref<string | null>(null)
  const hoveredEngineerId = ref<string | null>(null)
  const selection: Selection = {
    visitId,
    engineerId,
    hoveredId,
    hoveredEngineerId,
    pick: (id, engineer = null) => pick(id, engineer),
    hover(id, engineer = null) {
      hoveredId.value = id
      hoveredEngineerId.value = engineer
    },
  }
  provide(KEY, selection)
  return selection
}

export function useSelection(): Selection {
  const found = inject(KEY)
  if (!found) throw new Error('No selection around')
  return found
}
