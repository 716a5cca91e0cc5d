import { siteId } from '../lib/page-course.ts';
import { type Basket, parseBasket } from './basket.ts';

/** Where the basket of this course lies on the device. */
export function basketKey(): string {
  return `${siteId()}-basket`;
}

/** The basket as it was kept; an empty one where nothing can be read. */
export function readBasket(): Basket {
  try {
    return parseBasket(localStorage.getItem(basketKey()));
  } catch {
    return parseBasket(null);
  }
}

/** Keeps the basket, and says whether that worked. */
export function keepBasket(basket: Basket): boolean {
  try {
    localStorage.setItem(basketKey(), JSON.stringify(basket));
    return true;
  } catch {
    return false;
  }
}
