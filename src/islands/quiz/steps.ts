/** Adds buttons that move each step of a list one place up or down, and says where it went. */
export function addMoves(list: HTMLElement, moved: () => void): void {
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  list.after(status);
  for (const item of list.children) {
    const name = item.textContent?.trim() ?? '';
    const moves = document.createElement('span');
    moves.className = 'moves';
    for (const [sign, label, by] of [
      ['↑', 'up', -1],
      ['↓', 'down', 1],
    ] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'move';
      button.textContent = sign;
      button.setAttribute('aria-label', `Move ${label}: ${name}`);
      button.addEventListener('click', () => {
        const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
        if (!other) return;
        if (by < 0) other.before(item);
        else other.after(item);
        button.focus();
        status.textContent = `${name}: place ${[...list.children].indexOf(item) + 1} of ${list.children.length}`;
        moved();
      });
      moves.append(button);
    }
    item.append(moves);
  }
}
