// Runs in the page: what a person who cannot see, or not well, would stumble over; one line each.
(() => {
  const found = [];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true]");
  for (const control of document.querySelectorAll("input:not([type=hidden]), select, textarea"))
    if (seen(control) && !control.labels?.length && !control.getAttribute("aria-label")) found.push(`no label: ${control.name}`);
  for (const pressed of document.querySelectorAll("button, a[href], summary"))
    if (seen(pressed) && !(pressed.innerText.trim() || pressed.getAttribute("aria-label") || pressed.textContent?.trim()))
      found.push(`no name: ${pressed.outerHTML.slice(0, 80)}`);
  for (const image of document.querySelectorAll("img")) if (!image.hasAttribute("alt")) found.push(`no alt: ${image.src}`);
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of ids) if (ids.filter((one) => one === id).length > 1) found.push(`id twice: ${id}`);
  for (const pointer of document.querySelectorAll("[aria-describedby], [aria-labelledby]"))
    for (const id of `${pointer.getAttribute("aria-describedby") ?? ""} ${pointer.getAttribute("aria-labelledby") ?? ""}`
      .trim()
      .split(/\s+/))
      if (!document.getElementById(id)) found.push(`points nowhere: ${id}`);
  if (document.querySelectorAll("h1").length !== 1) found.push(`${document.querySelectorAll("h1").length} main headings`);
  if (document.querySelectorAll("main").length !== 1) found.push("no main landmark");
  // Contrast of every visible text against what lies behind it (WCAG 2: 4.5, or 3 where it is large).
  const rgb = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const light = (color) => {
    const [r = 0, g = 0, b = 0] = color.slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = rgb(getComputedStyle(one).backgroundColor);
      if (color[3] === undefined || color[3] > 0.99) return color;
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !seen(element) || ["OPTION", "OPTGROUP"].includes(element.tagName)) continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(rgb(style.color)), light(behind(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const large = Number.parseFloat(style.fontSize) >= 24;
    if (contrast < (large ? 3 : 4.5)) found.push(`contrast ${contrast.toFixed(1)}: ${node.textContent.trim().slice(0, 40)}`);
  }
  return found;
})();
