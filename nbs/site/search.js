const field = document.getElementById('search')
const found = document.getElementById('found')
const chapters = document.querySelector('.chapters')
if (matchMedia('(max-width: 52rem)').matches) chapters.open = false
const here = document.querySelector('nav .here')
if (here && chapters.open) chapters.scrollTop = here.offsetTop - 200

// Sections that have every word; first those with the phrase in their heading, then those with the
// words there, then those with the phrase in their text; among equals the earlier chapter
function search(text) {
  const phrase = text.toLowerCase().trim()
  const words = phrase.split(/\s+/).filter(word => word)
  if (!words.length) return []
  const ranked = []
  for (const section of SECTIONS) {
    const title = section.title.toLowerCase()
    const all = title + ' ' + section.text.toLowerCase()
    if (!words.every(word => all.includes(word))) continue
    const inTitle = words.every(word => title.includes(word))
    ranked.push([4 * title.includes(phrase) + 2 * inTitle + all.includes(phrase), section])
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
