/** The two files that find a person in a picture, as this server has them; a browser takes them only if they are what they were when we chose them. */
import wasmUrl from '@twilio/video-processors/dist/build/tflite-simd-1-0-0.wasm?url'
import modelUrl from '@twilio/video-processors/dist/build/selfie_segmentation_landscape.tflite?url'
import { DIGESTS } from './digests.ts'

/** How long either file may take, in milliseconds: 520 kB over a line that carries little more than 100 kbit/s. */
const PATIENCE = 45_000

/** A file that is not there, or is another one. */
export class NotFetched extends Error {}

/** Fetches both. Their names change with what is in them, so a browser keeps them. */
export async function fetchFiles(): Promise<{ readonly wasm: ArrayBuffer; readonly model: ArrayBuffer }> {
  const [wasm, model] = await Promise.all([bytesOf(wasmUrl, DIGESTS.wasm), bytesOf(modelUrl, DIGESTS.model)])
  return { wasm, model }
}

async function bytesOf(url: string, integrity: string): Promise<ArrayBuffer> {
  try {
    const answer = await fetch(url, { integrity, credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) })
    if (answer.ok) return await answer.arrayBuffer()
  } catch {
    // Without a line, or not the file that we chose: the same to whoever waits for it.
  }
  throw new NotFetched()
}
