/*
 * Runs the questions of a page in a learning management system by SCORM 2004 or 1.2, and without one as a plain page.
 * It travels inside of packages, so it needs nothing and is the file that is run. `window.QUIZ` is the key.
 */
(() => {
  const quiz = window.QUIZ;
  const startedAt = Date.now();
  /** Answers by question: the values of its fields in order. */
  const given = new Map();
  let hasEnded = false;

  /** An interface of the system around the page: in a frame above it, or in the window that opened it. */
  function find(name) {
    const above = (from) => {
      let place = from;
      for (let steps = 0; steps < 50; steps += 1) {
        try {
          if (place[name]) return place[name];
        } catch {
          return undefined;
        }
        if (!place.parent || place.parent === place) return undefined;
        place = place.parent;
      }
      return undefined;
    };
    return above(window) ?? (window.opener ? above(window.opener) : undefined);
  }

  const two = (n) => String(Math.floor(n)).padStart(2, '0');
  const clock = (ms) =>
    `${String(Math.floor(ms / 3.6e6)).padStart(4, '0')}:${two((ms / 6e4) % 60)}:${two((ms / 1000) % 60)}.${two((ms % 1000) / 10)}`;
  const duration = (ms) => `PT${Math.round(ms / 10) / 100}S`;

  function scorm2004(api) {
    const set = (name, value) => api.SetValue(name, String(value));
    return {
      kind: 'SCORM 2004',
      start() {
        api.Initialize('');
        const saved = api.GetValue('cmi.suspend_data');
        const status = api.GetValue('cmi.completion_status');
        // Only a new attempt is set to incomplete: a finished one that is opened again stays finished.
        if (!saved && ['', 'unknown', 'not attempted'].includes(status))
          set('cmi.completion_status', 'incomplete');
        return saved;
      },
      answer(item, values, right, ms) {
        const at = `cmi.interactions.${api.GetValue('cmi.interactions._count') || 0}`;
        set(`${at}.id`, `urn:${quiz.id}:${item.id}`);
        set(`${at}.type`, item.type);
        // A time zone is only legal behind parts of a second, and two digits of them at most.
        set(`${at}.timestamp`, new Date().toISOString().replace(/(\.\d\d)\dZ/, '$1Z'));
        set(`${at}.learner_response`, values.join('[,]'));
        set(`${at}.result`, right ? 'correct' : 'incorrect');
        set(`${at}.latency`, duration(ms));
        set(`${at}.description`, item.words.slice(0, 250));
      },
      save(state, score, done) {
        set('cmi.suspend_data', state);
        set('cmi.score.min', 0);
        set('cmi.score.max', 100);
        set('cmi.score.raw', score);
        set('cmi.score.scaled', score / 100);
        set('cmi.progress_measure', given.size / quiz.items.length);
        if (done) {
          set('cmi.completion_status', 'completed');
          set('cmi.success_status', score >= quiz.mastery ? 'passed' : 'failed');
        }
        api.Commit('');
      },
      end(ms) {
        set('cmi.exit', 'suspend');
        set('cmi.session_time', duration(ms));
        api.Commit('');
        api.Terminate('');
      },
    };
  }

  function scorm12(api) {
    const set = (name, value) => api.LMSSetValue(name, String(value));
    return {
      kind: 'SCORM 1.2',
      start() {
        api.LMSInitialize('');
        const saved = api.LMSGetValue('cmi.suspend_data');
        const status = api.LMSGetValue('cmi.core.lesson_status');
        if (!saved && ['', 'unknown', 'not attempted'].includes(status))
          set('cmi.core.lesson_status', 'incomplete');
        return saved;
      },
      answer(item, values, right, ms) {
        const at = `cmi.interactions.${api.LMSGetValue('cmi.interactions._count') || 0}`;
        const now = new Date();
        set(`${at}.id`, item.id);
        set(
          `${at}.time`,
          `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`,
        );
        set(`${at}.type`, item.type);
        set(`${at}.student_response`, values.join(','));
        set(`${at}.result`, right ? 'correct' : 'wrong');
        set(`${at}.latency`, clock(ms));
      },
      save(state, score, done) {
        set('cmi.suspend_data', state);
        set('cmi.core.score.min', 0);
        set('cmi.core.score.max', 100);
        set('cmi.core.score.raw', score);
        if (done) set('cmi.core.lesson_status', score >= quiz.mastery ? 'passed' : 'failed');
        api.LMSCommit('');
      },
      end(ms) {
        set('cmi.core.exit', 'suspend');
        set('cmi.core.session_time', clock(ms));
        api.LMSCommit('');
        api.LMSFinish('');
      },
    };
  }

  const none = { kind: '', start: () => '', answer() {}, save() {}, end() {} };
  const newer = find('API_1484_11');
  const older = newer ? undefined : find('API');
  const system = newer ? scorm2004(newer) : older ? scorm12(older) : none;

  const isRight = (item, values) =>
    values.every((value, at) =>
      item.tolerance === undefined
        ? value === item.key[at]
        : Math.abs(Number(value) - Number(item.key[at])) <= item.tolerance + 1e-9,
    );
  const score = () =>
    Math.round(
      (100 *
        quiz.items.filter((item) => given.has(item.id) && isRight(item, given.get(item.id)))
          .length) /
        quiz.items.length,
    );
  const isDone = () => given.size === quiz.items.length;

  /** Short enough for the 4,096 characters of SCORM 1.2: a letter for each field. */
  const packed = () => `1;${quiz.items.map(({ id }) => (given.get(id) ?? []).join(',')).join(';')}`;
  function unpack(saved) {
    if (!saved?.startsWith('1;')) return;
    saved
      .slice(2)
      .split(';')
      .forEach((values, at) => {
        const item = quiz.items[at];
        if (item && values.split(',').length === item.key.length && values)
          given.set(item.id, values.split(','));
      });
  }

  const fieldName = (item, at) => `${item.id}-${at}`;
  const valuesOf = (form, item) =>
    item.key.map(
      (_, at) =>
        new FormData(form).get(fieldName(item, at))?.toString().trim().replace(',', '.') ?? '',
    );

  function show(form, item) {
    const values = given.get(item.id);
    if (!values) return;
    const right = isRight(item, values);
    for (const field of form.elements) field.disabled = true;
    values.forEach((value, at) => {
      const field = form.elements.namedItem(fieldName(item, at));
      if (field) field.value = value;
    });
    form.querySelector('button').hidden = true;
    const verdict = form.querySelector('.verdict');
    verdict.textContent = right ? 'Right.' : 'Not right.';
    for (const part of form.querySelectorAll('.after')) part.hidden = false;
    form.dataset.right = String(right);
  }

  function tell() {
    const passed = score() >= quiz.mastery ? ', passed' : `, ${quiz.mastery}% needed`;
    document.getElementById('status').textContent =
      `${given.size} of ${quiz.items.length} answered, ${score()}% right${isDone() ? passed : ''}.`;
  }

  unpack(system.start());
  for (const item of quiz.items) {
    const form = document.getElementById(item.id);
    const shownAt = Date.now();
    show(form, item);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const values = valuesOf(form, item);
      if (given.has(item.id) || values.includes('')) return;
      if (item.tolerance !== undefined && !Number.isFinite(Number(values[0]))) return;
      given.set(item.id, values);
      show(form, item);
      system.answer(item, values, isRight(item, values), Date.now() - shownAt);
      system.save(packed(), score(), isDone());
      tell();
    });
  }
  tell();
  document.documentElement.dataset.system = system.kind;

  addEventListener('pagehide', () => {
    if (hasEnded) return;
    hasEnded = true;
    system.end(Date.now() - startedAt);
  });
})();
