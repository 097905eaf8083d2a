import { createRouter, createWebHistory } from 'vue-router'
import { useSession } from '@/app/session'
import DayAndVisit from './DayAndVisit.vue'

const HERE = `${import.meta.env.BASE_URL}engineer/`

/** The day beside or behind the visit, so that the way back is short. */
export const router = createRouter({
  history: createWebHistory(HERE),
  routes: [
    { path: '/', name: 'day', component: DayAndVisit },
    { path: '/visits/:id', name: 'visit', component: DayAndVisit },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})

/** The desk's sign-in page leads back to where somebody wanted to go. */
export function toSignIn(fullPath: string): void {
  location.assign(`${import.meta.env.BASE_URL}sign-in?to=${encodeURIComponent(`/engineer${fullPath}`)}`)
}

router.beforeEach(async (to) => {
  const session = useSession()
  if (session.view) return true
  try {
    if (await session.load()) return true
  } catch {
    return true // not reachable: the page says so and tries again
  }
  toSignIn(to.fullPath)
  return false
})
