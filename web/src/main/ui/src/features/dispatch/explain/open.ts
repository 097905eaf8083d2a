import { ref } from 'vue'

/** Who wants to know why of one visit wants to know it of the next one, too. */
export const isWhyOpen = ref(false)
