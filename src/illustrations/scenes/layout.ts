import { wrapText } from '../../lib/wrap-text.ts';
import { SCENE_SIZE, type Scene } from './about.ts';

/** A line of text in a picture; what it begins with is bold. */
interface SceneLine {
  x: number;
  y: number;
  lead: string;
  text: string;
}

/** Where one scene stands in a picture of all. */
interface ScenePlace {
  x: number;
  y: number;
  name: { x: number; y: number; text: string };
  /** Of the drawing, from the corner of the scene. */
  scene: { x: number; y: number };
  lines: SceneLine[];
}

/** Places of scenes, and the size of the picture that they make. */
export interface ScenesLayout {
  width: number;
  height: number;
  places: ScenePlace[];
}

const LETTERS = 15;
const LINE = 20;
/** Units that a letter of this size takes at most on average. */
const LETTER = 7.4;
const COLUMN = 340;
const GAP = 40;

/** The scenes below each other, the words beside the drawing. */
export function inColumn(scenes: readonly Scene[]): ScenesLayout {
  const left = SCENE_SIZE.width + 14;
  let y = 0;
  const places = scenes.map(({ name, told }): ScenePlace => {
    const lines = linesOf(told, { x: left, y: 46, width: COLUMN - left });
    const place = {
      ...{ x: 0, y, lines },
      name: { x: 0, y: 20, text: name },
      scene: { x: 0, y: 32 },
    };
    y += Math.max(32 + SCENE_SIZE.height, (lines.at(-1)?.y ?? 0) + 6) + 18;
    return place;
  });
  return { width: COLUMN, height: y, places };
}

/** The scenes side by side, the words below the drawing. */
export function sideBySide(scenes: readonly Scene[]): ScenesLayout {
  const places = scenes.map(
    ({ name, told }, i): ScenePlace => ({
      ...{ x: i * (COLUMN + GAP), y: 0 },
      name: { x: 0, y: 20, text: name },
      scene: { x: (COLUMN - SCENE_SIZE.width) / 2, y: 36 },
      lines: linesOf(told, { x: 0, y: SCENE_SIZE.height + 68, width: COLUMN }),
    }),
  );
  const last = Math.max(...places.map(({ lines }) => lines.at(-1)?.y ?? 0));
  return {
    width: scenes.length * (COLUMN + GAP) - GAP,
    height: last + LETTERS,
    places,
  };
}

function linesOf(
  told: Scene['told'],
  { x, y, width }: { x: number; y: number; width: number },
): SceneLine[] {
  const most = Math.floor(width / LETTER);
  let at = y;
  return told.flatMap(({ lead = '', text }, i) => {
    if (i > 0) at += 5;
    return wrapText([lead, text].filter(Boolean).join(' '), most).map((line, n) => {
      const bold = n === 0 ? lead : '';
      const made = { x, y: at, lead: bold, text: line.slice(bold.length).trimStart() };
      at += LINE;
      return made;
    });
  });
}
