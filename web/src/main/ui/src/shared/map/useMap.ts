import type L from 'leaflet'
import { nextTick, onBeforeUnmount, onMounted, shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { plainMap } from './plainMap'
import './map.css'

/** A map in the element, gone with the component; `ready` runs once it has its size. */
export function useMap(element: Ref<HTMLElement | undefined>, ready: (map: L.Map) => void): Ref<L.Map | undefined> {
  const { t } = useI18n()
  const map = shallowRef<L.Map>()
  let watcher: ResizeObserver | undefined
  onMounted(async () => {
    await nextTick()
    if (!element.value) return
    map.value = plainMap(element.value, { zoomIn: t('map.zoomIn'), zoomOut: t('map.zoomOut'), north: t('map.north') })
    watcher = new ResizeObserver(() => map.value?.invalidateSize({ animate: false }))
    watcher.observe(element.value)
    ready(map.value)
  })
  onBeforeUnmount(() => {
    watcher?.disconnect()
    const gone = map.value
    map.value = undefined
    gone?.stop()
    gone?.off() // what Leaflet has put off to the next frame must find nobody
    gone?.remove()
  })
  return map
}
