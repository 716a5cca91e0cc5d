import { afterAll, beforeAll, vi } from 'vitest';

/** Gives the tests of a file a font to measure: each letter is half as wide as the font is high. */
export function withFixedWidths(): void {
  beforeAll(() => {
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => fixedWidths }) });
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });
}

const fixedWidths = {
  font: '',
  measureText(text: string) {
    const size = Number(/(\d+)px/.exec(this.font)?.[1]);
    return { width: (text.length * size) / 2 };
  },
};
