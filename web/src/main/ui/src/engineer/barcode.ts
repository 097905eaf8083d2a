/** Codes that we look for: QR of visits and assets, and what is printed on parts. */
const FORMATS = ['qr_code', 'code_128', 'code_39', 'ean_13', 'ean_8', 'data_matrix']

export type ReadCode = (frame: HTMLCanvasElement) => Promise<string | null>

interface Detector {
  detect: (source: HTMLCanvasElement) => Promise<{ rawValue: string }[]>
}
interface DetectorType {
  new (options: { formats: string[] }): Detector
  getSupportedFormats: () => Promise<string[]>
}

/** The browser's own detector, where it knows all that we look for. */
async function built(): Promise<ReadCode | null> {
  const type = (globalThis as { BarcodeDetector?: DetectorType }).BarcodeDetector
  if (!type) return null
  const known: string[] = await type.getSupportedFormats().catch(() => [])
  if (FORMATS.some((format) => !known.includes(format))) return null
  const detector = new type({ formats: FORMATS })
  return async (frame) => (await detector.detect(frame))[0]?.rawValue ?? null
}

/** Otherwise ZXing, which comes with us and is fetched when it is first needed. */
async function bundled(): Promise<ReadCode> {
  const [{ prepareZXingModule, readBarcodes }, { default: wasm }] = await Promise.all([import('zxing-wasm/reader'), import('zxing-wasm/reader/zxing_reader.wasm?url')])
  await prepareZXingModule({ overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasm : prefix + path) }, fireImmediately: true })
  return async (frame) => {
    const pixels = frame.getContext('2d', { willReadFrequently: true })?.getImageData(0, 0, frame.width, frame.height)
    if (!pixels) return null
    const found = await readBarcodes(pixels, { formats: ['QRCode', 'Code128', 'Code39', 'EAN13', 'EAN8', 'DataMatrix'], tryHarder: true, maxNumberOfSymbols: 1 })
    return found[0]?.text ?? null
  }
}

let reader: Promise<ReadCode> | null = null

export function codeReader(): Promise<ReadCode> {
  reader ??= built().then((found) => found ?? bundled())
  // A fetch that failed must not be the answer for ever.
  reader.catch(() => (reader = null))
  return reader
}
