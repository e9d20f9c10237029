/**
 * A browser gives a window the focus when its tab comes in front. A page in the frame of another learns of its coming in front only by
 * being seen, so it tells itself.
 */
export function focusWhenInFront(element: Element): void {
  let wasInFront = true;
  new IntersectionObserver((entries) => {
    const isInFront = entries.some(({ isIntersecting }) => isIntersecting);
    if (isInFront && !wasInFront) window.dispatchEvent(new FocusEvent('focus'));
    wasInFront = isInFront;
  }).observe(element);
}
