/** Entry: reads the address, hides its secret at once, and shows the app in the person's language. */
import { render } from 'solid-js/web'
import './ui/base.css'
import './ui/tokens.css'
import './ui/controls.css'
import { hideSecret, readAddress } from './address.ts'
import { App } from './app.tsx'
import { keepShell } from './offline.ts'
import { firstLanguage, readIn } from './ui/words.ts'

const address = readAddress(location)
hideSecret()
// Another link pasted into this page's address bar only changes what stands behind the #: begin anew with it.
addEventListener('hashchange', () => location.hash !== '' && location.reload())

// Coming back by the browser's arrows shows a page whose call has stopped: begin anew.
addEventListener('pageshow', event => event.persisted && location.reload())

const root = document.getElementById('app')
if (root && !document.documentElement.hasAttribute('data-old')) {
  if (import.meta.env.MODE === 'mock') await import('./testing/install.ts').then(({ install }) => install())
  await readIn(firstLanguage())
  document.getElementById('old')?.remove()
  render(() => <App address={address} />, root)
  keepShell()
}
