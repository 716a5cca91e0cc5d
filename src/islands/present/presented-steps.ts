import { diagramBoxes } from '../walk/diagram-boxes.ts';
import { boxSentence } from '../walk/model.ts';

/** One step of what is presented: the parts that come with it, and what is said at it. */
export interface PresentedStep {
  parts: Element[];
  sentence: string;
}

/**
 * The steps of a figure in its copy: the layers of a drawing, the boxes of a diagram, or the stations of a case.
 * Empty for a figure that is one picture.
 */
export function presentedSteps(figure: HTMLElement, copy: HTMLElement): PresentedStep[] {
  const stations = [...copy.querySelectorAll('.case > li')];
  if (stations.length > 0)
    return stations.map((station, i) => ({
      parts: [station],
      sentence: `${i + 1} of ${stations.length}. ${words(station.querySelector('.when'))}.`,
    }));
  const told = [...figure.querySelectorAll('ol.steps > li')];
  if (told.length > 0)
    return told.map((step, i) => ({
      parts: [...copy.querySelectorAll(`svg [data-step="${i + 1}"]`)],
      sentence: `${i + 1} of ${told.length}. ${words(withoutSource(step))}`,
    }));
  const boxes = diagramBoxes(figure);
  return boxes.flatMap(({ part }, i) => {
    const twin = copy.querySelector(`svg [data-node="${CSS.escape(part.dataset['node'] ?? '')}"]`);
    return twin ? [{ parts: [twin], sentence: boxSentence(boxes, i) }] : [];
  });
}

function withoutSource(step: Element): Element {
  const copy = step.cloneNode(true) as Element;
  copy.querySelector('.source')?.remove();
  return copy;
}

function words(element: Element | null): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
