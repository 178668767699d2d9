const field = document.getElementById('search')
const found = document.getElementById('found')
const chapters = document.querySelector('.chapters')
if (matchMedia('(max-width: 52rem)').matches) chapters.open = false
const here = document.querySelector('nav .here')
if (here && chapters.open) chapters.scrollTop = here.offsetTop - 200

// Sections that have every word; those with the words in their heading come first
function search(text) {
  const words = text.toLowerCase().split(/\s+/).filter(word => word)
  if (!words.length) return []
  const count = (string, word) => string.toLowerCase().split(word).length - 1
  const ranked = []
  for (const section of SECTIONS) {
    const inTitle = words.map(word => count(section.title, word))
    const inText = words.map(word => count(section.text, word))
    if (!words.every((_, i) => inTitle[i] + inText[i])) continue
    const sum = numbers => numbers.reduce((a, b) => a + Math.min(b, 5), 0)
    const together = count(section.title, text.toLowerCase()) * 50 + count(section.text, text.toLowerCase())
    ranked.push([20 * sum(inTitle) + sum(inText) + together, section])
  }
  return ranked.sort((a, b) => b[0] - a[0]).slice(0, 12).map(pair => pair[1])
}

function line(tag, text) {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

field.addEventListener('input', () => {
  const sections = search(field.value)
  found.replaceChildren(...sections.map(section => {
    const link = line('a', section.title)
    link.href = field.dataset.root + section.page
    link.append(line('small', section.where))
    const item = document.createElement('li')
    item.append(link)
    return item
  }))
  if (field.value.trim() && !sections.length) found.append(line('li', 'Nothing found'))
  found.hidden = !field.value.trim()
})
field.addEventListener('keydown', event => {
  if (event.key == 'Escape') { field.value = ''; found.hidden = true }
  if (event.key == 'Enter') found.querySelector('a')?.click()
})
