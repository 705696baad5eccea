/** The digests of the files that find a person, of @twilio/video-processors 3.2.0; a test compares them with what is installed. */

/** As the `integrity` of a request has it. */
export const DIGESTS = {
  wasm: 'sha384-oFGMA5v2PtfCKUz7u9bXOuGuDdTQjuC9jfxqCMMqWuEtRYTlZQPae8clVbqzuwBs',
  model: 'sha384-kApgiEA8Mxx75sl2xi4boAj4BQpwO06RRz2BlZtiq6HizOHOi6rhyiklO5kbe8bm',
} as const
