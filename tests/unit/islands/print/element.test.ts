// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import '../../../../src/islands/print/element.ts';
import { mount } from '../mount.ts';

const PAGE = `<io-print><button class="open" hidden>Print</button><dialog><form method="dialog">
  <input type="checkbox" name="text" checked><input type="checkbox" name="figures" checked>
  <input type="checkbox" name="key"></form></dialog></io-print>`;
const print = vi.fn();

beforeEach(() => {
  print.mockClear();
  vi.stubGlobal('print', print);
  mount(PAGE);
});

function close(returnValue: string): void {
  const dialog = document.querySelector('dialog') as HTMLDialogElement;
  dialog.returnValue = returnValue;
  dialog.dispatchEvent(new Event('close'));
}

test('the button is there once it works', () => {
  expect(document.querySelector<HTMLElement>('.open')?.hidden).toBe(false);
});

test('what is chosen is printed, and the page is as before afterwards', () => {
  const { dataset } = document.documentElement;
  print.mockImplementation(() => expect(dataset['print']).toBe('text figures'));
  close('print');
  expect(print).toHaveBeenCalledTimes(1);
  dispatchEvent(new Event('afterprint'));
  expect(dataset['print']).toBeUndefined();
});

test('whoever cancels prints nothing', () => {
  close('');
  expect(print).not.toHaveBeenCalled();
});
