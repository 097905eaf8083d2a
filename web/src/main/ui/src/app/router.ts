import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { hasUnsaved } from '@/shared/form/leaveGuard'
import { confirm } from '@/shared/feedback/confirm'
import { featureRoutes } from '@/features'
import { i18n } from './i18n'
import { workplace } from './navigation'
import { useSession } from './session'

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./pages/HomePage.vue') },
  { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignInPage.vue'), meta: { bare: true, open: true } },
  { path: '/first-run', name: 'first-run', component: () => import('./pages/FirstRunPage.vue'), meta: { bare: true, open: true } },
  { path: '/reset-password', name: 'reset-password', component: () => import('./pages/ResetPasswordPage.vue'), meta: { bare: true, open: true } },
  { path: '/gallery', name: 'gallery', component: () => import('./gallery/GalleryPage.vue'), meta: { bare: true, open: true } },
  { path: '/account', name: 'account', component: () => import('./pages/AccountPage.vue') },
  { path: '/help', name: 'help', component: () => import('./pages/HelpPage.vue') },
  { path: '/forbidden', name: 'forbidden', component: () => import('./pages/ForbiddenPage.vue') },
  ...featureRoutes,
  // Another application of ours, for the phone.
  { path: '/engineer/:rest(.*)*', name: 'engineer-phone', component: () => import('./pages/NotFoundPage.vue'), meta: { open: true } },
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./pages/NotFoundPage.vue') },
]

export const router = createRouter({ history: createWebHistory(import.meta.env.BASE_URL), routes })

const isPanel = (path: string) => path.split('/')[1] ?? ''

router.beforeEach(async (to, from) => {
  if (to.path !== from.path && hasUnsaved()) {
    const { t } = i18n.global
    const leave = await confirm({ title: t('leave.title'), consequence: t('leave.consequence'), yes: t('leave.yes'), no: t('leave.no') })
    if (!leave) return false
  }
  if (to.name === 'gallery') return true
  if (to.name === 'engineer-phone') {
    location.assign(import.meta.env.BASE_URL + to.fullPath.slice(1))
    return false
  }
  const session = useSession()
  if (!session.view) {
    try {
      if (!session.setup) await session.loadSetup()
      if (session.setup?.administratorNeeded) return to.name === 'first-run' ? true : { name: 'first-run' }
      await session.load()
    } catch {
      // Not reachable: the sign-in page shows the banner and lets the user try again.
      return to.meta.open ? true : { name: 'sign-in', query: { to: to.fullPath } }
    }
  }
  if (!session.view && to.name === 'first-run') return { name: 'sign-in' }
  if (!session.view) return to.meta.open ? true : { name: 'sign-in', query: to.path === '/' ? {} : { to: to.fullPath } }
  if (to.name === 'sign-in') return { path: '/' }
  const isUnset = session.setup?.settingsNeeded === true && session.may('settings.change')
  if (isUnset !== (to.name === 'first-run') && (isUnset || to.name === 'first-run')) return isUnset ? { name: 'first-run' } : { path: '/' }
  const operation = to.meta.operation as string | undefined
  if (operation && !session.may(operation)) return { name: 'forbidden', query: { from: to.path }, replace: true }
  if (to.name === 'home') {
    const path = workplace(session.user?.roles ?? [], session.may)
    if (path) return { path: `/${path}`, replace: true }
  }
  return true
})

router.afterEach((to, from) => {
  // A panel that opens keeps the list where it was; another page starts at its top.
  if (isPanel(to.path) !== isPanel(from.path)) document.querySelector('main')?.scrollTo(0, 0)
})
