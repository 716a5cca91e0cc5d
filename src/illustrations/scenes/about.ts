/** A scene of a figure: a small drawing, and beside it what is told of it. */
export interface Scene {
  name: string;
  /** What is told, each with the word that it begins with, if any. */
  told: readonly { lead?: string; text: string }[];
}

/** What a figure of scenes says of itself, and of each of them in the order drawn. */
export interface ScenesAbout {
  title: string;
  caption: string;
  description: string;
  /** Citation numbers of the review. */
  cites: string;
  scenes: readonly Scene[];
}

/** Units of the small drawing of a scene. */
export const SCENE_SIZE = { width: 160, height: 110 };
