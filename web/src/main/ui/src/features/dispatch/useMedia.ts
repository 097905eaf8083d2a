import { onBeforeUnmount, ref, type Ref } from 'vue'

/** Whether the window is like that now. */
export function useMedia(query: string): Ref<boolean> {
  const media = matchMedia(query)
  const is = ref(media.matches)
  const look = () => (is.value = media.matches)
  media.addEventListener('change', look)
  onBeforeUnmount(() => media.removeEventListener('change', look))
  return is
}
