/** What is known of one box of a diagram. */
export interface BoxDescription {
  words: string;
  /** How one gets there, `from Ablation of a tumor (thermal)`; empty where the diagram begins. */
  how: string;
}

/** What is said at a box, 0 for the first: its place, its words, and the way there. */
export function boxSentence(boxes: readonly BoxDescription[], i: number): string {
  const { words = '', how = '' } = boxes[i] ?? {};
  const way = how ? ended(capital(how)) : i === 0 ? 'The diagram begins here.' : 'Another start.';
  return `${i + 1} of ${boxes.length}. ${ended(words)} ${way}`;
}

/** What is said when a label is revealed; the way there would give others away. */
export function revealSentence(words: string, revealed: number, count: number): string {
  const left = revealed === count ? `All ${count} shown.` : `${revealed} of ${count} shown.`;
  return `${ended(words)} ${left}`;
}

/** The first label in reading order that is still hidden, beginning after `from`; undefined when none is. */
export function nextBlank(
  revealed: ReadonlySet<number>,
  count: number,
  from = 0,
): number | undefined {
  const order = Array.from({ length: count }, (_, i) => (from + i) % count);
  return order.find((i) => !revealed.has(i));
}

function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
