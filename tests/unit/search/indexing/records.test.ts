import { expect, test } from 'vitest';
import { searchRecords } from '../../../../src/search/indexing/records.ts';

function page(main: string, head = ''): string {
  return `<!doctype html><html><head>${head}</head><body><header>Menu</header>${main}</body></html>`;
}

const section = page(`<main><h1>Ablation and immunity</h1>
  <div data-search-body data-search-page="Ablation" data-search-title="Ablation and immunity">
    <p>Heat kills. <button>Cite</button> <a href="/a.csv" download>CSV</a> <span data-search-skip>Skipped</span></p>
    <h2 id="antigen">Heat releases antigen <a href="#antigen" data-search-skip>Link</a></h2>
    <p><span aria-hidden="true">A</span>Dying cells spill <em>anti</em>gen.</p>
    <figure id="fig-zone" data-search="figure" data-search-title="Figure 1. The ablation zone">
      <svg><text>not this</text></svg>
      <figcaption>Figure 1 The ablation zone: three rings.</figcaption>
      <h3 id="inside">Not a section</h3>
    </figure>
    <div><h3 id="brake">The brake</h3></div>
    <ul><li>PD-1</li><li>CTLA-4</li></ul>
    <h2>Without an id</h2>
  </div></main>`);

test('a section page gives a record for itself, for each heading with an id and for each block', () => {
  expect(searchRecords(section, '/ablation/')).toEqual([
    {
      url: '/ablation/',
      kind: 'section',
      title: 'Ablation and immunity',
      page: 'Ablation',
      text: 'Heat kills.',
    },
    {
      url: '/ablation/#antigen',
      kind: 'section',
      title: 'Heat releases antigen',
      page: 'Ablation',
      text: 'Dying cells spill antigen.',
    },
    {
      url: '/ablation/#brake',
      kind: 'section',
      title: 'The brake',
      page: 'Ablation',
      text: 'PD-1. CTLA-4. Without an id.',
    },
    {
      url: '/ablation/#fig-zone',
      kind: 'figure',
      title: 'Figure 1. The ablation zone',
      page: 'Ablation',
      text: 'three rings. Not a section.',
      shown: 'three rings.',
    },
  ]);
});

test('table cells and rows do not run together', () => {
  const [, table] = searchRecords(
    page(`<h1>T</h1><div data-search-body>
      <table id="t1" data-search="table" data-search-title="Table 1"><caption>Survival</caption>
      <thead><tr><th>Trial</th><th>n</th></tr></thead>
      <tbody><tr><td>IMbrave150</td><td><p>501</p></td></tr></tbody></table></div>`),
    '/t/',
  );
  expect(table?.text).toBe('Survival. Trial, n. IMbrave150, 501.');
});

test('a block inside a block has its own record and is left out of the outer one', () => {
  const records = searchRecords(
    page(`<h1>Q</h1><div id="q1" data-search="question" data-search-title="Question 1">Which?
      <div id="c1" data-search="table" data-search-title="Table 1">The answer</div></div>`),
    '/q/',
  );
  expect(records.map(({ url, text }) => [url, text])).toEqual([
    ['/q/', ''],
    ['/q/#q1', 'Which?'],
    ['/q/#c1', 'The answer'],
  ]);
});

test('entities are decoded, and marks that cannot be seen do not split words', () => {
  const [record] = searchRecords(
    page('<h1>A</h1><p data-search-body>p &lt; 0.05 &amp; ab&shy;sco\u200Bpal&nbsp;effect</p>'),
    '/a/',
  );
  expect(record?.text).toBe('p < 0.05 & abscopal effect');
});

test('a page without a body to search is found by its title and description', () => {
  const head = '<meta name="description" content="All the terms.">';
  const [record] = searchRecords(page('<main data-search-page="Glossary"></main>', head), '/g/');
  expect(record).toEqual({
    url: '/g/',
    kind: 'section',
    title: 'Glossary',
    page: 'Glossary',
    text: 'All the terms.',
  });
});

test('a page that opens with a heading is described by its meta description', () => {
  const head = '<meta name="description" content="What ablation does.">';
  const main = '<h1>A</h1><div data-search-body><h2 id="b">B</h2></div>';
  expect(searchRecords(page(main, head), '/a/').map(({ text }) => text)).toEqual([
    'What ablation does.',
    '',
  ]);
});

test('pages that take no part in search give no records', () => {
  expect(searchRecords(page('<h1>Moved</h1>'), '/old/')).toEqual([]);
  const hidden = '<meta name="robots" content="noindex">';
  expect(searchRecords(page('<h1>404</h1><p data-search-body>x</p>', hidden), '/404/')).toEqual([]);
});

test('blocks inside a skipped part give no records', () => {
  const html = page(`<h1>A</h1><div data-search-body><aside data-search-skip>
    <p id="x" data-search="table" data-search-title="X">x</p></aside></div>`);
  expect(searchRecords(html, '/a/').map(({ url }) => url)).toEqual(['/a/']);
});

test('all faulty blocks of a page are named in one error', () => {
  const html = page(`<h1>A</h1><div data-search-body>
    <figure data-search="figure" data-search-title="F">x</figure>
    <dl id="d" data-search="definition">y</dl></div>`);
  expect(() => searchRecords(html, '/a/')).toThrowErrorMatchingInlineSnapshot(`
    [Error: /a/: <figure id="" data-search="figure"> has no id, so search cannot lead to it
    /a/: <dl id="d" data-search="definition"> has a kind other than section, claim, figure, table, term, procedure, trial, reference, update, note, lab, page, question
    /a/: <dl id="d" data-search="definition"> has no data-search-title]
  `);
});

test('a page without any title is a fault', () => {
  expect(() => searchRecords(page('<p data-search-body>x</p>'), '/a/')).toThrow(
    '/a/: the page has',
  );
});

test('a title is taken off the text only when it is the whole opening', () => {
  const text = (title: string, content: string) =>
    searchRecords(
      page(`<h1>A</h1><p id="x" data-search="term" data-search-title="${title}">${content}</p>`),
      '/a/',
    )[1]?.text;
  expect(text('Heat', 'Heating kills')).toBe('Heating kills');
  expect(text('PD-1 (receptor)', '<b>PD-1 (receptor)</b> Brake')).toBe('Brake');
  expect(text('c++ [x', 'Not it')).toBe('Not it');
});

test('a key sentence is found for itself and with its paragraph, under its first words', () => {
  const [start, claim] = searchRecords(
    page(`<h1>A</h1><div data-search-body><p>Before. <span id="c" data-search="claim">Heat
      kills.</span> After.</p></div>`),
    '/a/',
  );
  expect(start?.text).toBe('Before. Heat kills. After.');
  expect(claim).toMatchObject({
    url: '/a/#c',
    kind: 'claim',
    title: 'Heat kills.',
    text: 'Heat kills.',
  });
});

test('a page and its parts are of the kind that it names, and a kind that is none is a fault', () => {
  const lab = (kind: string) =>
    page(`<main data-search-page="Lab" data-search-kind="${kind}"><h1>Lab</h1>
      <div data-search-body><h2 id="shows">Shows</h2><p>x</p></div></main>`);
  expect(searchRecords(lab('lab'), '/l/').map(({ kind }) => kind)).toEqual(['lab', 'lab']);
  expect(() => searchRecords(lab('shed'), '/l/')).toThrow('/l/: the page has a kind other than');
});

test('a block may be linked by the id of its heading, and a skipped page is not found', () => {
  const note =
    '<article data-search="note" data-search-id="n1" data-search-title="Note"><h3 id="n1">Note</h3>x</article>';
  expect(searchRecords(page(`<h1>Notes</h1>${note}`), '/n/')[1]?.url).toBe('/n/#n1');
  const skipped = `<main data-search-skip data-search-page="Notes"><h1>Notes</h1>${note}</main>`;
  expect(searchRecords(page(skipped), '/n/')).toEqual([]);
});

test('the start of a section has the number by which one calls it', () => {
  const html = page(`<main><h1>Breast masses</h1><div data-search-body data-search-number="3">
    <p>Heat kills.</p><h2 id="part">Part</h2><p>Cold kills.</p></div></main>`);
  const made = searchRecords(html, '/breast/');
  expect(made.map(({ title, page: on, number }) => [title, on, number])).toEqual([
    ['Breast masses', 'Breast masses', '3'],
    ['Part', 'Breast masses', undefined],
  ]);
});

test('of a question no result shows more than its title, of a figure no more than its caption', () => {
  const [, question, figure, table] = searchRecords(
    page(`<h1>Q</h1><div data-search-body>
      <form id="q1" data-search="question" data-search-title="Which?">Heat. Cold. Show the answer: Cold.</form>
      <figure id="f1" data-search="figure" data-search-title="Figure 1. Rings"><p>Inner ring</p>
        <figcaption>Figure 1 Rings. Seen from above.</figcaption></figure>
      <figure id="t1" data-search="table" data-search-title="Table 1. Rates"><figcaption>Table 1 Rates.</figcaption>
        <table><tr><td>Cold</td><td>13.6%</td></tr></table></figure></div>`),
    '/q/',
  );
  expect(question).toMatchObject({ text: 'Heat. Cold. Show the answer: Cold.', shown: '' });
  expect(figure).toMatchObject({
    text: 'Inner ring. Figure 1 Rings. Seen from above.',
    shown: 'Seen from above.',
  });
  expect(table?.text).toBe('Cold, 13.6%.');
  expect(table).not.toHaveProperty('shown');
});
