import { shallowRef, type Ref } from 'vue'
import { listAll } from '@/api/list'
import type { RowOf } from '@/api/typed'
import { useSession } from '@/app/session'
import type { LngLat } from '@/shared/map/plainMap'

export interface Area {
  id: string
  ring: LngLat[]
  label: string
}

/** Outlines for the map; a board without them is still a board. */
export function useTerritories(): Ref<Area[]> {
  const areas = shallowRef<Area[]>([])
  if (useSession().may('territory.list')) {
    listAll<RowOf<'territories'>>('territories', { filters: { isActive: true } })
      .then((rows) => (areas.value = rows.map((row) => ({ id: row.id, ring: row.polygon as LngLat[], label: row.name }))))
      .catch(() => undefined)
  }
  return areas
}
