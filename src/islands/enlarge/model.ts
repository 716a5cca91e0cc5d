export interface FigureSize {
  width: number;
  height: number;
}

/** What is seen of a figure: how much larger than fitted, and the point in the middle, in the figure's own units. */
export interface FigureView {
  zoom: number;
  x: number;
  y: number;
}

export const largestZoom = 8;

/** The whole figure. */
export function wholeView({ width, height }: FigureSize): FigureView {
  return { zoom: 1, x: width / 2, y: height / 2 };
}

/**
 * Zooms by a factor, between the whole figure and `largestZoom`.
 * @param fixed the point that stays where it is on the screen; the middle if left out
 */
export function zoomBy(
  view: FigureView,
  size: FigureSize,
  factor: number,
  fixed: { x: number; y: number } = view,
): FigureView {
  const zoom = Math.min(largestZoom, Math.max(1, view.zoom * factor));
  const share = view.zoom / zoom;
  return clamp(
    { zoom, x: fixed.x + (view.x - fixed.x) * share, y: fixed.y + (view.y - fixed.y) * share },
    size,
  );
}

/** Moves the view over the figure, in the figure's units, no further than its edges. */
export function moveBy(view: FigureView, size: FigureSize, dx: number, dy: number): FigureView {
  return clamp({ ...view, x: view.x + dx, y: view.y + dy }, size);
}

/** The `viewBox` that shows a view of a figure whose own `viewBox` begins at `origin`. */
export function viewBox(
  { zoom, x, y }: FigureView,
  { width, height }: FigureSize,
  origin: { x: number; y: number },
): string {
  const [w, h] = [width / zoom, height / zoom];
  return [origin.x + x - w / 2, origin.y + y - h / 2, w, h]
    .map((n) => Math.round(n * 100) / 100)
    .join(' ');
}

/** What a key asks for: a zoom factor, a move in shares of what is seen, or the whole figure. */
export function keyAction(
  key: string,
): { zoom: number } | { move: [number, number] } | 'fit' | undefined {
  switch (key) {
    case '+':
    case '=':
      return { zoom: 1.5 };
    case '-':
      return { zoom: 1 / 1.5 };
    case '0':
      return 'fit';
    case 'ArrowLeft':
      return { move: [-0.15, 0] };
    case 'ArrowRight':
      return { move: [0.15, 0] };
    case 'ArrowUp':
      return { move: [0, -0.15] };
    case 'ArrowDown':
      return { move: [0, 0.15] };
    default:
      return undefined;
  }
}

/** Markup with every id and every reference to one given a prefix, so that a copy can stand on the same page. */
export function prefixIds(markup: string, prefix: string): string {
  return markup
    .replace(/(\sid="|\b(?:xlink:)?href="#|url\(["']?#|url\(&quot;#)/g, `$1${prefix}`)
    .replace(
      /(\saria-(?:labelledby|describedby|controls|details|owns)=")([^"]*)/g,
      (_, head, ids) => head + String(ids).replace(/\S+/g, `${prefix}$&`),
    );
}

function clamp({ zoom, x, y }: FigureView, { width, height }: FigureSize): FigureView {
  const within = (value: number, length: number): number => {
    const half = length / zoom / 2;
    return Math.min(length - half, Math.max(half, value));
  };
  return { zoom, x: within(x, width), y: within(y, height) };
}
