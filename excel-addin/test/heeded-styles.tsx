import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What a style can say that reaches a test: whether something is seen, read, pressed or told apart by its line. */
const heeded =
  /(?<![\w-])(?:display|visibility|content-visibility|opacity|pointer-events|user-select|content|clip|clip-path|overflow|text-decoration[\w-]*)\s*:/;

const renderer = createDOMRenderer(document, { unstable_filterCSSRule: (rule) => heeded.test(rule) });

/**
 * Draws without what jsdom has no use for. It lays nothing out and paints nothing, but holds every element against every rule whenever
 * somebody asks for its style, and Fluent brings thousands of rules. Colours, sizes and places are looked at in a browser.
 */
export function HeededStyles({ children }: { readonly children: ReactNode }) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      {children}
    </RendererProvider>
  );
}
