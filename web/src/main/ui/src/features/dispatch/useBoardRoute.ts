import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useFormat } from '@/shared/format/useFormat'
import { addDays, wallClock } from '@/shared/format/zone'

/** Day, area and what is chosen stand in the address, so that a look at the board can be shared. */
export function useBoardRoute() {
  const route = useRoute()
  const router = useRouter()
  const { timeZone } = useFormat()
  const one = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const today = computed(() => wallClock(new Date(), timeZone.value).date)
  /** Without a wish the board opens on today, or on tomorrow when today is empty. */
  const usual = ref(today.value)
  const on = computed(() => (/^\d{4}-\d{2}-\d{2}$/.test(one('on') ?? '') ? one('on')! : usual.value))
  const hasWish = computed(() => one('on') !== null)

  const put = (part: Record<string, string | null | undefined>, isStep = false) => {
    const query = { ...route.query, ...Object.fromEntries(Object.entries(part).map(([name, value]) => [name, value ?? undefined])) }
    void router[isStep ? 'push' : 'replace']({ path: route.path, query })
  }
  return {
    on,
    today,
    hasWish,
    territoryId: computed(() => one('territoryId')),
    visitId: computed(() => one('visit')),
    engineerId: computed(() => one('engineer')),
    /** `new` is the page that starts a run. */
    run: computed(() => one('run')),
    openTomorrow: () => (usual.value = addDays(today.value, 1)),
    goTo: (day: string) => put({ on: day, visit: null, engineer: null, run: null }, true),
    narrow: (id: string | null) => put({ territoryId: id, visit: null, engineer: null }, true),
    pick: (visitId: string | null, engineerId: string | null) => put({ visit: visitId, engineer: engineerId }),
    showRun: (id: string | null) => put({ run: id }, true),
  }
}
