import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { http, wire } from '@/api/http'
import { Problem } from '@/api/problem'
import { asLanguage, asTheme, type CompanyView, type Language, type SessionView, type SetupView, type Theme } from '@/api/session'
import type { BodyOf } from '@/api/typed'
import { showLanguage } from './i18n'
import { showTheme } from './theme'

/** Who is signed in and what they may do. The server decides; this only remembers its last answer. */
export const useSession = defineStore('session', () => {
  const view = shallowRef<SessionView | null>(null)
  const setup = shallowRef<SetupView | null>(null)
  const reachable = ref(true)
  /** Set while the sign-in dialog stands over a page whose session ended. */
  const expired = shallowRef<{ resolve: () => void; reject: (reason: unknown) => void } | null>(null)
  let waiting: Promise<void> | null = null

  const user = computed(() => view.value?.user ?? null)
  const company = computed<CompanyView | null>(() => view.value?.company ?? setup.value?.company ?? null)
  const operations = computed(() => new Set(view.value?.operations ?? []))
  const may = (operation: string) => operations.value.has(operation)

  function accept(next: SessionView) {
    view.value = next
    showTheme(asTheme(next.user.theme))
    void showLanguage(asLanguage(next.user.language))
  }

  async function load(): Promise<boolean> {
    try {
      accept((await http.get<SessionView>('session', { anonymous: true })).data)
      return true
    } catch (error) {
      if (error instanceof Problem && error.status === 401) view.value = null
      else throw error
      return false
    }
  }

  async function loadSetup(): Promise<SetupView> {
    setup.value = (await http.get<SetupView>('setup', { anonymous: true })).data
    return setup.value
  }

  async function signIn(username: string, password: string) {
    const before = view.value?.user.id
    const body: BodyOf<'session', 'post'> = { username, password }
    accept((await http.post<SessionView>('session', { body, anonymous: true })).data)
    if (expired.value) {
      const { resolve } = expired.value
      expired.value = null
      // Someone else's session must not inherit what the first user had on the screen.
      if (before && before !== view.value?.user.id) location.assign(import.meta.env.BASE_URL)
      else resolve()
    }
  }

  async function signOut() {
    await http.delete('session', { anonymous: true }).catch(() => undefined)
    sessionStorage.clear()
    view.value = null
  }

  function giveUp() {
    expired.value?.reject(new Problem(401, { type: '/problems/session/required' }))
    expired.value = null
    view.value = null
  }

  /** One dialog for all calls that came back with 401 at the same time. */
  function signInAgain(): Promise<void> {
    if (!view.value) return Promise.reject(new Problem(401, { type: '/problems/session/required' }))
    waiting ??= new Promise<void>((resolve, reject) => {
      expired.value = { resolve, reject }
    }).finally(() => {
      waiting = null
    })
    return waiting
  }

  /** Shown at once; kept on the server when someone is signed in. */
  async function prefer(wish: { language?: Language; theme?: Theme }) {
    if (wish.theme) showTheme(wish.theme)
    if (wish.language) await showLanguage(wish.language)
    if (!view.value) return
    const { language, theme } = { ...view.value.user, ...wish }
    view.value = { ...view.value, user: { ...view.value.user, language, theme } }
    const body: BodyOf<'session/preferences', 'put'> = { language, theme }
    accept((await http.put<SessionView>('session/preferences', { body })).data)
  }

  wire({ csrfToken: () => view.value?.csrfToken ?? null, signInAgain, reachable: (yes) => (reachable.value = yes) })

  return { view, setup, user, company, operations, reachable, expired, may, accept, load, loadSetup, signIn, signOut, giveUp, prefer }
})
