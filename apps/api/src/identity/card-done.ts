/** Where a payment provider leads back to: a page of two sentences that knows nobody. */
import { Hono } from 'hono'

/** Its address. */
export const CARD_DONE = '/card-done'

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Holdfast</title>
<main>
<p>Thank you. You can close this page.</p>
<p lang="es">Gracias. Puede cerrar esta página.</p>
</main>
</html>
`

/** The page. */
export const cardDoneRoutes = () => new Hono().get(CARD_DONE, c => c.html(PAGE))
