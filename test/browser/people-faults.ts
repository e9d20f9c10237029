import type { Frame, Page } from 'playwright-core';

/** What is seen of a page with each word 40 % longer: what is cut, what lies over something else, what has to be scrolled sideways to. */
export function longTextFaults(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('script, style, svg') || !node.nodeValue?.trim()
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const before = texts.map(({ nodeValue }) => nodeValue);
    const longer = (word: string) => word + word.slice(0, Math.ceil(word.length * 0.4));
    texts.forEach((text, k) => (text.nodeValue = before[k].replace(/\p{L}+/gu, longer)));

    const faults: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width)
      faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} of ${width}`);
    // What keeps its place while the rest is scrolled lies over it by intention, and what is for ears alone takes no room.
    const floor = (element: Element | null): Element | null => {
      for (let one = element; one; one = one.parentElement) {
        const { position } = getComputedStyle(one);
        if (position === 'sticky' || position === 'fixed') return one;
      }
      return null;
    };
    const isShown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const isClipped = (element: Element) => {
      for (let one: Element | null = element; one; one = one.parentElement) {
        const style = getComputedStyle(one);
        if (style.clipPath !== 'none' || !/^(?:auto)?$/.test(style.getPropertyValue('clip'))) return true;
      }
      return false;
    };
    const boxes = texts.flatMap((text) => {
      const element = text.parentElement!;
      if (!isShown(element) || isClipped(element) || element.closest('option')) return [];
      const range = document.createRange();
      range.selectNodeContents(text);
      return Array.from(range.getClientRects(), (box) => ({ box, element, text: text.nodeValue.trim() }));
    });
    for (const { box, element, text } of boxes) {
      if (box.right > width + 1 && !element.closest('[data-scrolls]')) faults.push(`reaches past the edge: ${text}`);
      for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(one);
        const around = one.getBoundingClientRect();
        const isCut =
          (/hidden|clip/.test(overflowX) && box.right > around.right + 1) ||
          (/hidden|clip/.test(overflowY) && box.bottom > around.bottom + 2);
        if (isCut) faults.push(`is cut: ${text}`);
      }
    }
    for (const [k, one] of boxes.entries()) {
      for (const other of boxes.slice(k + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across <= 2 || down <= 4 || one.element === other.element) continue;
        if (floor(one.element) === floor(other.element))
          faults.push(`lie over each other: ${one.text} / ${other.text}`);
      }
    }
    texts.forEach((text, k) => (text.nodeValue = before[k]));
    return [...new Set(faults)];
  });
}

/** Marks whose fill alone says something, and that a contrast theme would take the fill of. */
export async function contrastThemeFaults(page: Page, frame: Frame): Promise<string[]> {
  const painted = () =>
    frame.evaluate(() =>
      Array.from(document.body.querySelectorAll('*')).flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const isEmpty =
          element.childNodes.length === 0 &&
          !/^(?:input|textarea|br|img|use|path|rect|line|circle)$/i.test(element.tagName);
        if (!isEmpty || width < 2 || height < 2 || element.closest('svg, [role="progressbar"]')) return [];
        const ownFill = getComputedStyle(element).backgroundColor;
        let around = element.parentElement;
        while (around && /^rgba.*, 0\)$|transparent/.test(getComputedStyle(around).backgroundColor))
          around = around.parentElement;
        const fill = around ? getComputedStyle(around).backgroundColor : '';
        const hasLine = parseFloat(getComputedStyle(element).borderTopWidth) > 0;
        return [
          {
            is: element.outerHTML.slice(0, 120),
            isSeen: hasLine || !(/^rgba.*, 0\)$/.test(ownFill) || ownFill === fill),
          },
        ];
      }),
    );
  const before = await painted();
  await page.emulateMedia({ forcedColors: 'active' });
  const after = await painted();
  await page.emulateMedia({ forcedColors: 'none' });
  return before.flatMap(({ is, isSeen }, k) =>
    isSeen && !after[k]?.isSeen ? [`gone in a contrast theme: ${is}`] : [],
  );
}

/** What Tab does not come to, and what does not show that it has the focus. */
export async function keyboardFaults(page: Page, frame: Frame): Promise<string[]> {
  // A frame that has not the focus gives none of it to what is in it.
  await (await frame.frameElement()).focus();
  const stops = await frame.evaluate(() => {
    const here = window as unknown as { reached: Set<Element>; unseen: Set<Element>; look: (event: Event) => void };
    const look = (element: Element | null): string =>
      !element
        ? ''
        : [undefined, '::before', '::after']
            .map((part) => {
              const { outline, boxShadow, border, transform, opacity, content } = getComputedStyle(element, part);
              return [outline, boxShadow, border, transform, opacity, content].join(' ');
            })
            .join('|');
    const looks = (element: Element) =>
      [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement ?? null]
        .map(look)
        .join('#');
    const all = Array.from(
      document.querySelectorAll('button, a[href], input, select, textarea, summary, [role="tab"], [tabindex="0"]'),
    ).filter(
      (one) => one.checkVisibility() && !one.matches(':disabled, [tabindex="-1"]:not([role]), [data-tabster-dummy]'),
    );
    // The title takes the focus from whatever has it, and the frame keeps it.
    document.querySelector<HTMLElement>('h1')?.focus();
    const without = new Map(all.map((one) => [one, looks(one)]));
    [here.reached, here.unseen] = [new Set(), new Set()];
    here.look = ({ target }) => {
      const element = target as Element;
      here.reached.add(element);
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (document.activeElement === element && looks(element) === without.get(element)) here.unseen.add(element);
        }),
      );
    };
    document.addEventListener('focusin', here.look);
    (all[0] as HTMLElement | undefined)?.focus();
    return all.length;
  });
  // office.js moves the focus itself, and at times out of the frame: from where it was it is tried again, thrice.
  let away = 0;
  for (let presses = 0; presses < 2 * stops + 8 && away < 3; presses++) {
    await page.keyboard.press('Tab');
    const isHere = await frame.evaluate(
      () =>
        new Promise<boolean>((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done(document.hasFocus())));
        }),
    );
    if (isHere) {
      away = 0;
      continue;
    }
    away++;
    await (await frame.frameElement()).focus();
    await frame.evaluate(() => {
      const { reached: found } = window as unknown as { reached: Set<HTMLElement> };
      [...found].at(-1)?.focus();
    });
  }
  return frame.evaluate(() => {
    const here = window as unknown as { reached: Set<Element>; unseen: Set<Element>; look: (event: Event) => void };
    document.removeEventListener('focusin', here.look);
    const nameOf = (one: Element) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 60) || one.outerHTML.slice(0, 90);
    const all = Array.from(
      document.querySelectorAll('button, a[href], input, select, textarea, summary, [role="tab"]'),
    );
    const missed = all.filter((one) => {
      if (!one.checkVisibility() || one.matches(':disabled, [data-tabster-dummy]')) return false;
      // Of several that the arrow keys go between, one is a stop.
      const group = one.closest('[role="tablist"], [role="radiogroup"], [role="toolbar"], [role="grid"]');
      return ![...here.reached].some((reached) => reached === one || (group?.contains(reached) ?? false));
    });
    return [
      ...missed.map((one) => `is not reached by Tab: ${nameOf(one)}`),
      ...[...here.unseen].map((one) => `does not show the focus: ${nameOf(one)}`),
    ];
  });
}
