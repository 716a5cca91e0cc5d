/** A letter as a path in the font's own units, y upward, and how far the next one stands from it. */
export interface Glyph {
  path: string;
  advance: number;
}

/** One point of an outline; off the curve it pulls the line to itself. */
interface OutlinePoint {
  x: number;
  y: number;
  on: boolean;
}

/** How a part of a composed letter is placed. */
type Placement = (point: OutlinePoint) => OutlinePoint;

/**
 * The letters of a static TrueType font (https://learn.microsoft.com/typography/opentype/spec/): its tables `cmap` in
 * format 4, `glyf`, `loca`, `hmtx`. Neither kerning nor ligatures are read.
 */
export class FontOutlines {
  readonly unitsPerEm: number;
  readonly #view: DataView;
  readonly #tables = new Map<string, number>();
  readonly #longOffsets: boolean;
  readonly #metrics: number;
  readonly #glyphs = new Map<number, Glyph>();

  /** @throws if it is not a TrueType font */
  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (this.#view.getUint32(0) !== 0x00010000) throw new Error('This is no TrueType font.');
    for (let i = 0; i < this.#view.getUint16(4); i++) {
      const at = 12 + 16 * i;
      const name = String.fromCharCode(...bytes.subarray(at, at + 4));
      this.#tables.set(name, this.#view.getUint32(at + 8));
    }
    this.unitsPerEm = this.#view.getUint16(this.#table('head') + 18);
    this.#longOffsets = this.#view.getInt16(this.#table('head') + 50) === 1;
    this.#metrics = this.#view.getUint16(this.#table('hhea') + 34);
  }

  /** The letter of a character. @throws if the font has none */
  glyph(character: string): Glyph {
    const code = character.codePointAt(0) ?? 0;
    const known = this.#glyphs.get(code);
    if (known) return known;
    const index = this.#glyphIndex(code);
    if (index === 0) throw new Error(`The font of the pictures has no letter “${character}”.`);
    const advance = this.#view.getUint16(
      this.#table('hmtx') + 4 * Math.min(index, this.#metrics - 1),
    );
    const glyph = { path: this.#contours(index).map(contourPath).join(''), advance };
    this.#glyphs.set(code, glyph);
    return glyph;
  }

  #table(name: string): number {
    const at = this.#tables.get(name);
    if (at === undefined) throw new Error(`The font has no table ${name}.`);
    return at;
  }

  #glyphIndex(code: number): number {
    const view = this.#view;
    const cmap = this.#table('cmap');
    for (let i = 0; i < view.getUint16(cmap + 2); i++) {
      const at = cmap + view.getUint32(cmap + 8 + 8 * i);
      if (view.getUint16(at) !== 4) continue;
      const segments = view.getUint16(at + 6) / 2;
      for (let n = 0; n < segments; n++) {
        const end = view.getUint16(at + 14 + 2 * n);
        if (code > end) continue;
        const start = view.getUint16(at + 16 + 2 * (segments + n));
        if (code < start) return 0;
        const delta = view.getUint16(at + 16 + 2 * (2 * segments + n));
        const rangeAt = at + 16 + 2 * (3 * segments + n);
        const range = view.getUint16(rangeAt);
        if (range === 0) return (code + delta) & 0xffff;
        const index = view.getUint16(rangeAt + range + 2 * (code - start));
        return index === 0 ? 0 : (index + delta) & 0xffff;
      }
    }
    return 0;
  }

  #contours(index: number): OutlinePoint[][] {
    const view = this.#view;
    const loca = this.#table('loca');
    const offset = (n: number) =>
      this.#longOffsets ? view.getUint32(loca + 4 * n) : 2 * view.getUint16(loca + 2 * n);
    if (offset(index) === offset(index + 1)) return [];
    const at = this.#table('glyf') + offset(index);
    const count = view.getInt16(at);
    return count < 0 ? this.#composed(at + 10) : this.#simple(at + 10, count);
  }

  #simple(at: number, count: number): OutlinePoint[][] {
    const view = this.#view;
    const ends = Array.from({ length: count }, (_, i) => view.getUint16(at + 2 * i));
    const total = (ends.at(-1) ?? -1) + 1;
    let next = at + 2 * count + 2 + view.getUint16(at + 2 * count);
    const flags: number[] = [];
    while (flags.length < total) {
      const flag = view.getUint8(next++);
      const times = flag & 8 ? view.getUint8(next++) + 1 : 1;
      for (let i = 0; i < times; i++) flags.push(flag);
    }
    const along = (short: number, same: number): number[] => {
      let place = 0;
      return flags.map((flag) => {
        if (flag & short) place += (flag & same ? 1 : -1) * view.getUint8(next++);
        else if (!(flag & same)) {
          place += view.getInt16(next);
          next += 2;
        }
        return place;
      });
    };
    const xs = along(2, 16);
    const ys = along(4, 32);
    const points = flags.map((flag, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, on: (flag & 1) === 1 }));
    return ends.map((end, i) => points.slice((ends[i - 1] ?? -1) + 1, end + 1));
  }

  #composed(start: number): OutlinePoint[][] {
    const view = this.#view;
    const contours: OutlinePoint[][] = [];
    let at = start;
    for (let more = true; more; ) {
      const flags = view.getUint16(at);
      const index = view.getUint16(at + 2);
      const wide = (flags & 1) === 1;
      const dx = wide ? view.getInt16(at + 4) : view.getInt8(at + 4);
      const dy = wide ? view.getInt16(at + 6) : view.getInt8(at + 5);
      at += wide ? 8 : 6;
      const scaled = flags & 8 ? 1 : flags & 64 ? 2 : flags & 128 ? 4 : 0;
      const parts = Array.from({ length: scaled }, (_, i) => view.getInt16(at + 2 * i) / 16384);
      at += 2 * scaled;
      const place = placement(parts, dx, dy);
      contours.push(...this.#contours(index).map((contour) => contour.map(place)));
      more = (flags & 32) === 32;
    }
    return contours;
  }
}

function placement(parts: readonly number[], dx: number, dy: number): Placement {
  const [a = 1, b = a, c, d] = parts;
  const [xx, xy, yx, yy] = c === undefined ? [a, 0, 0, b] : [a, b, c, d ?? 1];
  return ({ x, y, on }) => ({ x: xx * x + yx * y + dx, y: xy * x + yy * y + dy, on });
}

/** A closed contour of points; between two points off the curve lies one on it. */
function contourPath(points: readonly OutlinePoint[]): string {
  const whole = points.flatMap((point, i) => {
    const next = points[(i + 1) % points.length] ?? point;
    const between = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, on: true };
    return point.on || next.on ? [point] : [point, between];
  });
  const first = whole.findIndex(({ on }) => on);
  if (first < 0) return '';
  const ordered = [...whole.slice(first + 1), ...whole.slice(0, first + 1)];
  const start = whole[first] as OutlinePoint;
  const steps = ordered.flatMap((point, i) => {
    if (!point.on) {
      const to = ordered[i + 1] ?? start;
      return [`Q${point.x} ${point.y} ${to.x} ${to.y}`];
    }
    return ordered[i - 1]?.on === false ? [] : [`L${point.x} ${point.y}`];
  });
  return `M${start.x} ${start.y}${steps.join('')}Z`;
}
