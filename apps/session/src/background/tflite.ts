/** Finds a person with a small network (MediaPipe's selfie model) that runs on the processor, in WebAssembly. */
import createModule from '@twilio/video-processors/dist/build/tflite-simd-1-0-0.js'
import { fetchFiles } from './files.ts'
import type { Segmenter } from './mask.ts'

/** Fetches the network and makes it ready. */
export const loadSegmenter = async (): Promise<Segmenter> => makeSegmenter(await fetchFiles())

/** Makes it ready out of its two files. */
export async function makeSegmenter({ wasm, model }: Awaited<ReturnType<typeof fetchFiles>>): Promise<Segmenter> {
  const made = await createModule({ wasmBinary: wasm, print: () => {}, printErr: () => {} })
  made.HEAPU8.set(new Uint8Array(model), made._getModelBufferMemoryOffset())
  made._loadModel(model.byteLength)
  const [width, height] = [made._getInputWidth(), made._getInputHeight()]
  // Its memory may grow, and what was looked at before is then of no use: it is looked at anew each time.
  const floats = (at: number, count: number): Float32Array => made.HEAPF32.subarray(at / 4, at / 4 + count)
  return {
    width,
    height,
    input: () => floats(made._getInputMemoryOffset(), width * height * 3),
    run: () => {
      made._runInference()
      return floats(made._getOutputMemoryOffset(), width * height)
    },
  }
}
