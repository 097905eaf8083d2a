import type { RouteRecordRaw } from 'vue-router'
import type { Resource } from './model'

/** `/customers`, `/customers/new` and `/customers/{id}` are one page: the panel comes and goes, the list stays. */
export function resourceRoute(resource: Resource): RouteRecordRaw {
  return { path: `/${resource.path}/:id?`, name: resource.name, component: () => import('./ResourcePage.vue'), props: { resource }, meta: { operation: `${resource.name}.list` } }
}
