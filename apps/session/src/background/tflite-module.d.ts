/** The part of the runtime in @twilio/video-processors that is used here; it has no types of its own. */
declare module '@twilio/video-processors/dist/build/tflite-simd-1-0-0.js' {
  type Made = {
    readonly HEAPU8: Uint8Array
    readonly HEAPF32: Float32Array
    _getModelBufferMemoryOffset(): number
    _loadModel(bytes: number): number
    _getInputMemoryOffset(): number
    _getInputWidth(): number
    _getInputHeight(): number
    _runInference(): number
    _getOutputMemoryOffset(): number
  }
  type Given = {
    readonly wasmBinary: ArrayBuffer
    readonly print: () => void
    readonly printErr: () => void
  }
  const createModule: (given: Given) => Promise<Made>
  export default createModule
}
