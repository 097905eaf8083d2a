import { onScopeDispose, ref, watch } from 'vue'
import { http } from '@/api/http'
import { asProblem } from '@/api/problem'
import { positionOf } from './place'

/** Between two reports; the customer's page looks every 15 seconds. */
export const REPORT_EVERY = 20_000

/** True if the phone does not say where it is; then the customer sees the planned time only. */
export const isHidden = ref(false)

/** While the engineer is on the way, and at no other time, the server is told where the phone is. */
export function useFollowing(isOnTheWay: () => boolean): void {
  let watching: number | null = null
  let lastAt = -Infinity

  function stop() {
    if (watching !== null) navigator.geolocation.clearWatch(watching)
    watching = null
  }

  async function report(seen: GeolocationPosition) {
    isHidden.value = false
    const now = Date.now()
    if (now - lastAt < REPORT_EVERY) return
    lastAt = now
    try {
      await http.put('my-position', { body: positionOf(seen.coords) })
    } catch (error) {
      // The next report says it better; only that nobody is on the way any more is final.
      if (asProblem(error).type === 'my-position/not-on-the-way') stop()
    }
  }

  function start() {
    if (!isSecureContext || !('geolocation' in navigator)) {
      isHidden.value = true
      return
    }
    watching = navigator.geolocation.watchPosition((seen) => void report(seen), () => (isHidden.value = true), { enableHighAccuracy: true, maximumAge: 10_000 })
  }

  watch(
    isOnTheWay,
    (isOn) => {
      stop()
      if (isOn) start()
    },
    { immediate: true },
  )
  onScopeDispose(stop)
}
