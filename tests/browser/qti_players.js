// Two QTI 3 players behind one face: `players.NAME.open(xml)` shows an item, `answer(values)` gives responses by the
// player's own interface, `finish()` ends the attempt and gives outcomes and the modal feedback that is shown.
window.players = (() => {
  const patient = (promise, what) =>
    Promise.race([promise, new Promise((_, no) => setTimeout(() => no(new Error(`${what}: no answer in 8 s`)), 8000))]);
  const pause = (ms) => new Promise((yes) => setTimeout(yes, ms));

  const citolab = {
    async open(xml) {
      document.body.innerHTML = '<qti-item><item-container></item-container></qti-item>';
      const host = document.querySelector('qti-item');
      this.container = host.querySelector('item-container');
      const ready = new Promise((yes) =>
        host.addEventListener('qti-assessment-item-connected', (event) => yes(event.detail), { once: true }),
      );
      await this.container.updateComplete;
      this.container.itemXML = xml;
      this.item = await patient(ready, 'open');
      await pause(20);
    },
    async answer(values) {
      for (const [id, value] of Object.entries(values)) this.item.updateResponseVariable(id, value);
    },
    async finish() {
      this.item.processResponse();
      await pause(5);
      const shown = [...this.container.shadowRoot.querySelectorAll('qti-modal-feedback')]
        .filter((one) => one.showStatus === 'on')
        .map((one) => [one.getAttribute('outcome-identifier'), one.getAttribute('identifier')]);
      const outcomes = this.item.variables.filter((one) => one.type === 'outcome');
      return { outcomes: Object.fromEntries(outcomes.map((one) => [one.identifier, String(one.value)])), shown };
    },
  };

  const amp = {
    async open(xml, state) {
      this.xml = xml;
      await this._start(); // a new one each time: it does not open the same item twice
      const ready = new Promise((yes) => (this.onReady = yes));
      const sessionControl = { max_attempts: 0, show_feedback: true, validate_responses: false };
      this.player.loadItemFromXml(xml, { guid: 'g', status: 'interacting', sessionControl, ...(state ? { state } : {}) });
      await patient(ready, 'open');
    },
    _start() {
      if (this.view) this.view.$destroy();
      document.body.innerHTML = '<div id="app"></div>';
      return new Promise((yes) => {
        const on = {
          notifyQti3PlayerReady: (player) => yes((this.player = player)),
          notifyQti3ItemReady: () => this.onReady && this.onReady(),
          notifyQti3EndAttemptCompleted: (data) => this.onEnd && this.onEnd(JSON.parse(JSON.stringify(data))),
          notifyQti3SuspendAttemptCompleted: (data) => this.onEnd && this.onEnd(JSON.parse(JSON.stringify(data))),
        };
        const props = { suppressAlertMessages: true, suppressInvalidResponseMessages: true };
        this.view = new Vue({ render: (h) => h(window.qti3Player, { props, on }) }).$mount('#app');
      });
    },
    async answer(values) {
      // The player restores an attempt from its state: the way in which a platform gives back what a pupil answered.
      const suspended = new Promise((yes) => (this.onEnd = yes));
      this.player.suspendAttempt('x');
      const { state } = await patient(suspended, 'suspend');
      state.contextVariables = []; // a record, which it cannot read back from JSON
      for (const one of state.responseVariables) if (one.identifier in values) one.value = values[one.identifier];
      await this.open(this.xml, state);
    },
    async finish() {
      const ended = new Promise((yes) => (this.onEnd = yes));
      this.player.endAttempt('x');
      const { state } = await patient(ended, 'end');
      const outcomes = Object.fromEntries(state.outcomeVariables.map((one) => [one.identifier, String(one.value)]));
      return { outcomes, shown: null };
    },
  };

  return { citolab, amp };
})();
