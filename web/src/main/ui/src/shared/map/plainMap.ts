import L from 'leaflet'
import 'leaflet/dist/leaflet.css'

/** [longitude, latitude], as the server keeps it (WGS-84). */
export type LngLat = [number, number]

export const toLatLng = ([lng, lat]: LngLat): L.LatLngTuple => [lat, lng]
export const toLngLat = ({ lat, lng }: L.LatLng): LngLat => [round(L.Util.wrapNum(lng, [-180, 180], true)), round(lat)]
/** Six decimals are a tenth of a metre. */
export const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** Lines of equal latitude and longitude, so that a ground without tiles still shows where and how far. */
function grid(map: L.Map): L.LayerGroup {
  const group = L.layerGroup().addTo(map)
  const draw = () => {
    group.clearLayers()
    const bounds = map.getBounds().pad(0.2)
    const width = bounds.getEast() - bounds.getWest()
    const step = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 45].find((each) => width / each <= 12) ?? 45
    const line = (a: L.LatLngTuple, b: L.LatLngTuple) => L.polyline([a, b], { className: 'wm-map-grid', weight: 1, interactive: false }).addTo(group)
    for (let lng = Math.ceil(bounds.getWest() / step) * step; lng < bounds.getEast(); lng += step) line([bounds.getSouth(), lng], [bounds.getNorth(), lng])
    for (let lat = Math.ceil(bounds.getSouth() / step) * step; lat < bounds.getNorth(); lat += step) line([lat, bounds.getWest()], [lat, bounds.getEast()])
  }
  map.on('moveend resize', draw)
  draw()
  return group
}

const KEPT = 'waymend.map'

/** Where the user looked last: the next place is mostly near. The whole world at first. */
function lastView(): { center: L.LatLngTuple; zoom: number } {
  const kept = sessionStorage.getItem(KEPT)
  return kept ? (JSON.parse(kept) as { center: L.LatLngTuple; zoom: number }) : { center: [30, 10], zoom: 2 }
}

export interface MapWords {
  zoomIn: string
  zoomOut: string
  north: string
}

/** A Leaflet map on a plain ground with scale and north. */
export function plainMap(element: HTMLElement, words: MapWords): L.Map {
  const map = L.map(element, { zoomControl: false, attributionControl: false, zoomAnimation: false, fadeAnimation: false, minZoom: 2, maxZoom: 19, worldCopyJump: true })
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map)
  L.control.scale({ imperial: false, maxWidth: 120 }).addTo(map)
  const north = new L.Control({ position: 'topright' })
  north.onAdd = () => {
    const box = L.DomUtil.create('div', 'wm-map-north')
    box.title = words.north
    box.textContent = '▲ N'
    return box
  }
  north.addTo(map)
  const last = lastView()
  map.setView(last.center, last.zoom)
  grid(map)
  map.on('dragend zoomend', () => sessionStorage.setItem(KEPT, JSON.stringify({ center: [map.getCenter().lat, map.getCenter().lng], zoom: map.getZoom() })))
  return map
}

/** Words for a tooltip. Leaflet takes a string for HTML, and a name may hold anything. */
export function plainText(text: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = text
  return element
}

/** A marker made of a div has no alt text; its name is put on the element itself. */
function named(marker: L.Marker, label: string): L.Marker {
  // Leaflet hands a click to the map when the marker does not listen.
  return marker.on('add', () => marker.getElement()?.setAttribute('aria-label', label)).on('click', () => undefined)
}

export function pin(at: L.LatLngExpression, label: string, draggable = false): L.Marker {
  return named(L.marker(at, { draggable, keyboard: true, icon: L.divIcon({ className: 'wm-map-pin', iconSize: [20, 20], iconAnchor: [10, 10] }) }), label)
}

export function corner(at: L.LatLngExpression, label: string): L.Marker {
  return named(L.marker(at, { draggable: true, keyboard: true, icon: L.divIcon({ className: 'wm-map-corner', iconSize: [14, 14], iconAnchor: [7, 7] }) }), label)
}

export { L }
