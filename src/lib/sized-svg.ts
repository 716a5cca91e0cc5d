export interface Size {
  width: number;
  height: number;
}

/** A drawing as the markup of one `<svg>`, with its size in its own units; its `viewBox` begins at 0 0. */
export interface SizedSvg extends Size {
  svg: string;
}
