/** Plain ES5: says so when the browser is too old for the app, before any module is read. */
;(function () {
  var root = document.documentElement
  var isOld =
    !('noModule' in document.createElement('script')) ||
    typeof Promise === 'undefined' ||
    typeof Object.hasOwn !== 'function' ||
    typeof Array.prototype.at !== 'function' ||
    typeof window.HTMLDialogElement === 'undefined' ||
    typeof window.AbortController === 'undefined'
  if (!isOld) return
  root.setAttribute('data-old', '')
  document.addEventListener('DOMContentLoaded', function () {
    var words = document.getElementById('old')
    if (words) words.hidden = false
  })
})()
