/** Takes the notice away that scripts do not come: this one has. */
export class ApartElement extends HTMLElement {
  connectedCallback(): void {
    delete document.documentElement.dataset['apart'];
  }
}

customElements.define('io-apart', ApartElement);
